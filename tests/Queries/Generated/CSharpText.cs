using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using Strata.Constructs;
using Strata.Queries;

namespace Strata.Tests.Queries.Generated;

/// <summary>Writes a query and its rows as C#, so that a case that was found can be pasted into the corpus.</summary>
internal sealed class CSharpText(IReadOnlyCollection<Table> tables)
{
    private static readonly Dictionary<ExpressionType, string> Signs = new()
    {
        [ExpressionType.Add] = "+",
        [ExpressionType.Subtract] = "-",
        [ExpressionType.Multiply] = "*",
        [ExpressionType.Divide] = "/",
        [ExpressionType.Modulo] = "%",
        [ExpressionType.Equal] = "==",
        [ExpressionType.NotEqual] = "!=",
        [ExpressionType.LessThan] = "<",
        [ExpressionType.LessThanOrEqual] = "<=",
        [ExpressionType.GreaterThan] = ">",
        [ExpressionType.GreaterThanOrEqual] = ">=",
        [ExpressionType.AndAlso] = "&&",
        [ExpressionType.OrElse] = "||",
        [ExpressionType.And] = "&",
        [ExpressionType.Or] = "|",
        [ExpressionType.Coalesce] = "??",
        [ExpressionType.Not] = "!",
        [ExpressionType.Negate] = "-",
    };

    public string Declaration(Table table)
    {
        var properties = table.Dataset.RowType.GetConstructors().Single().GetParameters().Select(parameter => table.Dataset.RowType.GetProperty(parameter.Name ?? "")).OfType<PropertyInfo>().ToArray();
        var rows = table.Rows.Select(row => $"    new({string.Join(", ", properties.Select(property => Value(property.GetValue(row), property.PropertyType)))}),\n");

        return $"{ClrName.Of(table.Dataset.RowType)}[] {table.Name} =\n[\n{string.Concat(rows)}];\n";
    }

    public string Of(Expression expression) => expression switch
    {
        ConstantExpression { Value: Dataset dataset } => tables.Single(table => table.Dataset == dataset).Name,
        ConstantExpression constant => Value(constant.Value, constant.Type),
        ParameterExpression parameter => parameter.Name ?? "_",
        UnaryExpression { NodeType: ExpressionType.Quote } quoted => Of(quoted.Operand),
        UnaryExpression { NodeType: ExpressionType.Convert } conversion => conversion.Type == typeof(object) ? Of(conversion.Operand) : $"({ClrName.Of(conversion.Type)}){Of(conversion.Operand)}",
        UnaryExpression unary => $"{Signs[unary.NodeType]}{Of(unary.Operand)}",
        BinaryExpression binary => $"({Of(binary.Left)} {Signs[binary.NodeType]} {Of(binary.Right)})",
        ConditionalExpression choice => $"({Of(choice.Test)} ? {Of(choice.IfTrue)} : {Of(choice.IfFalse)})",
        LambdaExpression lambda => $"{(lambda.Parameters is [var only] ? only.Name : $"({string.Join(", ", lambda.Parameters)})")} => {Of(lambda.Body)}",
        MemberExpression { Expression: { } owner } member => $"{Of(owner)}.{member.Member.Name}",
        NewExpression creation => $"new {ClrName.Of(creation.Type)}({List(creation.Arguments)})",
        MethodCallExpression call => Call(call),
        _ => expression.ToString(),
    };

    private string Call(MethodCallExpression call) =>
        call.Method.DeclaringType == typeof(Queryable) ? $"{Of(call.Arguments[0])}\n    .{call.Method.Name}({List(call.Arguments.Skip(1))})" :
        call.Method.DeclaringType == typeof(Enumerable) ? $"{Of(call.Arguments[0])}.{call.Method.Name}({List(call.Arguments.Skip(1))})" :
        $"{(call.Object is { } receiver ? Of(receiver) : ClrName.Of(call.Method.DeclaringType ?? typeof(object)))}.{call.Method.Name}({List(call.Arguments)})";

    private string List(IEnumerable<Expression> expressions) => string.Join(", ", expressions.Select(Of));

    private static string Value(object? value, Type type) => value switch
    {
        null => type == typeof(string) ? "null" : $"({ClrName.Of(type)})null",
        string text => SymbolDisplay.FormatLiteral(text, quote: true),
        char letter => SymbolDisplay.FormatLiteral(letter, quote: true),
        bool truth => truth ? "true" : "false",
        decimal number => $"{number.ToString(CultureInfo.InvariantCulture)}m",
        double number when double.IsFinite(number) => $"{number.ToString("R", CultureInfo.InvariantCulture)}d",
        double number => double.IsNaN(number) ? "double.NaN" : number > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity",
        long number => $"{number.ToString(CultureInfo.InvariantCulture)}L",
        DateTime instant => $"Instant(\"{instant.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture)}\")",
        DateOnly day => string.Create(CultureInfo.InvariantCulture, $"new DateOnly({day.Year}, {day.Month}, {day.Day})"),
        Guid id => $"new Guid(\"{id}\")",
        Array items => $"new {ClrName.Of(items.GetType().GetElementType() ?? typeof(object))}[] {{ {string.Join(", ", ((IEnumerable)items).Cast<object?>().Select(item => Value(item, items.GetType().GetElementType() ?? typeof(object))))} }}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
