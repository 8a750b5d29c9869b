using System.Collections.Immutable;
using System.Linq.Expressions;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Queries.Members;
using Strata.Queries.Operators;
using Strata.Queries.Parsing;
using Strata.Queries.Patterns;
using Strata.Queries.Shapes;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Scalars;

/// <summary>The body of a lambda in; what it stands for out: a value, a row, a group.</summary>
internal sealed class ScalarTranslator(Translation translation)
{
    public static DiagnosticDefinition Unknown { get; } = new(
        Id: "STR2401",
        Severity: Severity.Error,
        Title: "Queries use members that Spark has an equal for",
        Message: "Dataset '{0}' uses '{1}', which has no exact equal in Spark SQL. {2}",
        Why: "A transformation runs in process for previews and on Spark in AWS, and both must give the same rows.");

    public static DiagnosticDefinition NotAValue { get; } = new(
        Id: "STR2402",
        Severity: Severity.Error,
        Title: "Values are numbers, texts, dates, instants, truths and ids",
        Message: "Dataset '{0}' uses '{1}' of type {2} as a value. Read one of its properties instead.",
        Why: "A column holds one value, not a row or a group.");

    public Shape Shape(Expression expression, Scope scope) => translation.Within(expression, () => ShapeOf(expression, scope));

    public SqlValue Value(Expression expression, Scope scope) => translation.Within(expression, () => ValueOf(expression, scope));

    private Shape ShapeOf(Expression expression, Scope scope) => expression switch
    {
        ParameterExpression parameter => scope.Parameters[parameter],
        MemberExpression { Expression: { } owner } member when SqlTypes.Of(owner.Type) is null => Property(member, Shape(owner, scope), scope),
        NewExpression or MemberInitExpression when SqlTypes.Of(expression.Type) is null => Construction.Of(expression, part => Shape(part, scope), translation),
        UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand } when SqlTypes.Of(operand.Type) is null && operand is not ConstantExpression => Shape(operand, scope),
        NewArrayExpression several => new RowShape([.. several.Expressions.Select((item, index) => new RowField($"{index}", Shape(item, scope)))]),
        MethodCallExpression call when GroupCalls.Gives(call) => new GroupCalls(this, translation).Sequence(call, scope),
        _ => new ValueShape(Value(expression, scope)),
    };

    private SqlValue ValueOf(Expression expression, Scope scope) => scope.Here(expression switch
    {
        ConstantExpression constant => Constant(constant),
        DefaultExpression nothing => SqlLiteral.Null(SqlTypes.Of(nothing.Type) ?? ColumnType.String) with { Nullable = false },
        UnaryExpression unary => Unary(unary, scope),
        BinaryExpression binary => new BinaryTranslator(this, translation).Of(binary, scope),
        ConditionalExpression conditional => Conditional(conditional, scope),
        MethodCallExpression { Object: ConstantExpression { Value: TextForm form } } call => Read(form, call, Value(call.Arguments[0], scope)),
        MethodCallExpression call when OneOf.Is(call) => OneOf.Of(Value(call.Arguments[1], scope), call.Arguments[0]),
        MethodCallExpression call when WindowCalls.Is(call) => new WindowCalls(this, translation).Of(call, scope),
        MethodCallExpression call when GroupCalls.Aggregates(call) => new GroupCalls(this, translation).Aggregate(call, scope),
        MethodCallExpression call when Texts.Handles(call) => new Texts(this, translation).Of(call, scope),
        MethodCallExpression call when JsonCalls.Is(call) => new JsonCalls(this, translation).Of(call, scope),
        MethodCallExpression call when RegexCall.Is(call) => new PatternCalls(this, translation).Of(call, scope),
        MethodCallExpression call when Subquery.Is(call) => new Subquery(translation).Of(call, scope),
        MethodCallExpression { Method.Name: nameof(Nullable<int>.GetValueOrDefault), Object: { } nullable } call => Default(call, nullable, scope),
        MethodCallExpression { Method.Name: nameof(Equals) } call when MemberTable.Find(call.Method) is null => Equal([.. Operands(call)], call, scope),
        MethodCallExpression call => Call(call, scope),
        MemberExpression { Expression: { } owner } member when SqlTypes.Of(owner.Type) is not null => Member(member, owner, scope),
        NewExpression { Constructor: { } constructor } creation when MemberTable.Find(constructor) is { } known =>
            MemberSql.Of(known, [.. creation.Arguments.Select(argument => Value(argument, scope))], creation.Type, translation),
        ParameterExpression or MemberExpression { Expression: not null } => ValueOf(Shape(expression, scope), expression),
        _ => Refused(expression, expression.ToString(), expression.ToString()),
    });

    /// <summary>What is not null where the condition holds, or where it does not.</summary>
    public ImmutableHashSet<string> Facts(Expression condition, Scope scope, bool holds) =>
        new NullFacts(operand => !RowPath.Is(operand) ? null : Shape(RowPath.WithoutConversion(operand), scope) switch
        {
            ValueShape value => value.Value,
            RowShape { Presence: { } presence } => presence,
            _ => null,
        }).Of(condition, holds);

    public SqlValue Refused(Expression expression, string token, string subject)
    {
        translation.Refuse(Unknown, token, subject, Alternatives.To(subject));
        return new SqlValue("NULL", SqlTypes.Of(expression.Type) ?? ColumnType.String, Nullable: false);
    }

    private SqlValue ValueOf(Shape shape, Expression expression)
    {
        if (shape is ValueShape value)
            return value.Value;

        translation.Refuse(NotAValue, TokenOf(expression), TokenOf(expression), ClrName.Of(expression.Type));
        return new SqlValue("NULL", ColumnType.String, Nullable: false);
    }

    private Shape Property(MemberExpression member, Shape owner, Scope scope) => owner switch
    {
        GroupShape group when member.Member.Name == nameof(IGrouping<int, int>.Key) => group.Key,
        RowShape row when row.Find(member.Member.Name) is { } field => row.Presence is { } presence && !scope.NotNull.Contains(presence.Text)
            ? Absent(member, field)
            : field,
        _ => new ValueShape(Refused(member, member.Member.Name, MemberSql.NameOf(member.Member))),
    };

    // The row of a left join that found nothing has no properties; C# throws.
    private Shape Absent(MemberExpression member, Shape field)
    {
        translation.Refuse(MemberSql.MayBeNull, member.Member.Name, member.Member.Name);
        return field;
    }

    private static SqlValue Constant(ConstantExpression constant) =>
        constant.Value is { } value
            ? SqlLiteral.Of(value) ?? new SqlValue("NULL", ColumnType.String, Nullable: false)
            : SqlLiteral.Null(SqlTypes.Of(constant.Type) ?? ColumnType.String);

    private SqlValue Unary(UnaryExpression unary, Scope scope)
    {
        var operand = Value(unary.Operand, scope);
        return unary.NodeType switch
        {
            ExpressionType.Convert or ExpressionType.ConvertChecked => Conversion.Of(operand, unary.Operand.Type, unary.Type, translation),
            ExpressionType.Not when operand.Type == ColumnType.Boolean => Comparison.Not(operand),
            ExpressionType.Not when operand.Type == ColumnType.Int || operand.Type == ColumnType.Long => SqlValue.Of($"~{operand.Within(Precedence.Primary)}", operand.Type, Precedence.Unary, operand),
            ExpressionType.Negate or ExpressionType.NegateChecked => Arithmetic.Negated(operand),
            _ => Refused(unary, unary.NodeType.ToString(), unary.ToString()),
        };
    }

    private SqlValue Conditional(ConditionalExpression conditional, Scope scope)
    {
        var branches = new List<(SqlValue When, SqlValue Then)>();
        Expression rest = conditional;
        for (; rest is ConditionalExpression branch; rest = branch.IfFalse)
        {
            branches.Add((Value(branch.Test, scope), Value(branch.IfTrue, scope.Knowing(Facts(branch.Test, scope, holds: true)))));
            scope = scope.Knowing(Facts(branch.Test, scope, holds: false));
        }

        return Case.Of(branches, Value(rest, scope));
    }

    private SqlValue Member(MemberExpression member, Expression owner, Scope scope)
    {
        var value = Value(owner, scope);
        return MemberTable.Find(member.Member) is { } known ? MemberSql.Of(known, [value], member.Type, translation) :
            Nullable.GetUnderlyingType(owner.Type) is null ? Refused(member, member.Member.Name, MemberSql.NameOf(member.Member)) :
            member.Member.Name == nameof(Nullable<int>.HasValue) ? Comparison.IsNull(value, negated: true) :
            Conversion.Demanded(value);
    }

    private SqlValue Default(MethodCallExpression call, Expression nullable, Scope scope) =>
        Case.Coalesce(Value(nullable, scope), call.Arguments is [var otherwise] ? Value(otherwise, scope) : Constant(Expression.Constant(Activator.CreateInstance(call.Type), call.Type)));

    private SqlValue Equal(Expression[] operands, MethodCallExpression call, Scope scope)
    {
        if (operands is not [var one, var other] || SqlTypes.Of(one.Type) is null || SqlTypes.Of(other.Type) != SqlTypes.Of(one.Type))
            return Refused(call, call.Method.Name, MemberSql.NameOf(call.Method));

        var receiver = Value(one, scope);
        if (call.Object is not null && receiver.Nullable)
            translation.Refuse(MemberSql.MayBeNull, call.Method.Name, MemberSql.NameOf(call.Method));

        return Comparison.Same(receiver, Value(other, scope));
    }

    private SqlValue Read(TextForm form, MethodCallExpression call, SqlValue text)
    {
        if (call.Method.Name == nameof(TextForm.Unparsed))
            return form.Unparsed(text);

        var gives = call.Type.IsValueType && Nullable.GetUnderlyingType(call.Type) is null;
        if (text.Nullable && gives)
            translation.Refuse(MemberSql.MayBeNull, form.Name, $"Parse.{form.Name}");

        return form.Read(gives ? text with { Nullable = false } : text);
    }

    private SqlValue Call(MethodCallExpression call, Scope scope)
    {
        if (ParseCalls.Is(call))
            return Misplaced(call);

        if (MemberTable.Find(call.Method) is { } known)
            return MemberSql.Of(known, [.. (known.Each is null ? Operands(call) : Operands(call).SelectMany(Items)).Select(operand => Value(known.WholeNumbers ? WholeNumber.Of(operand) : operand, scope))], call.Type, translation);

        return Refused(call, call.Method.Name, MemberSql.NameOf(call.Method));
    }

    private SqlValue Misplaced(MethodCallExpression call)
    {
        ParseCalls.Refuse(call, translation);
        return new SqlValue("NULL", SqlTypes.Of(call.Type) ?? ColumnType.String, Nullable: false);
    }

    private static IEnumerable<Expression> Operands(MethodCallExpression call) =>
        call.Object is { } receiver ? call.Arguments.Prepend(receiver) : call.Arguments;

    private static IEnumerable<Expression> Items(Expression operand) => operand is NewArrayExpression list ? list.Expressions : [operand];

    private static string TokenOf(Expression expression) => expression switch
    {
        MemberExpression member => member.Member.Name,
        ParameterExpression { Name: { } name } => name,
        _ => expression.ToString(),
    };
}
