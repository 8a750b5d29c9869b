using System.Linq.Expressions;
using System.Reflection;
using Strata.Queries.Members;

namespace Strata.Tests.Queries.Generated;

/// <summary>What a query uses: operators, kinds of expression, members.</summary>
internal sealed class Coverage : ExpressionVisitor
{
    private readonly SortedSet<string> used = new(StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Of(Expression query)
    {
        var coverage = new Coverage();
        coverage.Visit(query);
        return coverage.used;
    }

    /// <summary>A member as the histogram calls it.</summary>
    public static string NameOf(MemberInfo member) =>
        $"{member.DeclaringType?.Name}.{member.Name}{(member is MethodBase method ? $"({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.Name))})" : "")}";

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        used.Add(MemberTable.Find(node.Method) is null ? $"{node.Method.DeclaringType?.Name}.{node.Method.Name}" : NameOf(node.Method));
        return base.VisitMethodCall(node);
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (MemberTable.Find(node.Member) is not null)
            used.Add(NameOf(node.Member));

        return base.VisitMember(node);
    }

    protected override Expression VisitNew(NewExpression node)
    {
        if (node.Constructor is { } constructor && MemberTable.Find(constructor) is not null)
            used.Add(NameOf(constructor));
        else if (node.Type.IsGenericType && node.Type.GetGenericTypeDefinition() == typeof(Both<,>))
            used.Add("nested rows");

        return base.VisitNew(node);
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        used.Add($"{node.NodeType} {TypeName(node.Left.Type)}");
        return base.VisitBinary(node);
    }

    protected override Expression VisitUnary(UnaryExpression node)
    {
        if (node.NodeType != ExpressionType.Quote)
            used.Add(node.NodeType == ExpressionType.Convert ? $"Convert {TypeName(node.Operand.Type)} to {TypeName(node.Type)}" : $"{node.NodeType} {TypeName(node.Type)}");

        return base.VisitUnary(node);
    }

    protected override Expression VisitConditional(ConditionalExpression node)
    {
        used.Add("Conditional");
        return base.VisitConditional(node);
    }

    private static string TypeName(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? $"{value.Name}?" : type.IsGenericType ? "row" : type.Name;
}
