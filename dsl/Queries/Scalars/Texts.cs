using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using System.Text.RegularExpressions;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Queries.Shapes;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Scalars;

/// <summary>Texts put together: <c>+</c>, <c>string.Concat</c>, <c>$"…"</c>, <c>ToString()</c>. Null is the empty text, as in C#.</summary>
internal sealed partial class Texts(ScalarTranslator scalars, Translation translation)
{
    public static DiagnosticDefinition NoText { get; } = new(
        Id: "STR2409",
        Severity: Severity.Error,
        Title: "Values become texts the same way in C# and in Spark",
        Message: "Dataset '{0}' makes a text of a {1}, which C# and Spark spell differently{2}. Use texts, whole numbers, truths, ids and dates with a format such as yyyy-MM-dd.",
        Why: "C# spells decimals with the digits they came with and dates by culture; Spark does neither.");

    public static bool Handles(MethodCallExpression call) =>
        call.Method.DeclaringType == typeof(string) && call.Method.Name is nameof(string.Concat) or nameof(string.Format) or nameof(string.Join)
        || call.Method.Name == nameof(ToString);

    public SqlValue Of(MethodCallExpression call, Scope scope) => call switch
    {
        { Object: { } value, Arguments: [] } => Spelled(value, "", scope),
        { Object: { } value, Arguments: [ConstantExpression { Value: string format }] } => Spelled(value, format, scope),
        { Method.Name: nameof(string.Concat) } => Concat([.. Elements(call.Arguments)], scope),
        { Method.Name: nameof(string.Join), Arguments: [ConstantExpression separator, NewArrayExpression list] } => Concat([.. list.Expressions.SelectMany((part, index) => index == 0 ? [part] : (Expression[])[separator, part])], scope),
        { Method.Name: nameof(string.Format), Arguments: [ConstantExpression { Value: string format }, ..] } => Format(format, [.. Elements([.. call.Arguments.Skip(1)])], scope),
        _ => scalars.Refused(call, call.Method.Name, $"string.{call.Method.Name}"),
    };

    public SqlValue Concat(IEnumerable<Expression> parts, Scope scope) =>
        Joined([.. parts.SelectMany(Operands).Select(part => Spelled(part, "", scope))]);

    private static SqlValue Joined(SqlValue[] parts) => parts switch
    {
        [] => new SqlValue("''", ColumnType.String, Nullable: false),
        [var one] => OrEmpty(one),
        _ => SqlValue.Of($"concat({string.Join(", ", parts.Select(part => OrEmpty(part).Text))})", ColumnType.String, Precedence.Primary, parts) with { Nullable = false },
    };

    private SqlValue Format(string format, Expression[] arguments, Scope scope)
    {
        var parts = new List<SqlValue>();
        var text = new StringBuilder();
        var end = 0;
        foreach (Match place in Place().Matches(format))
        {
            text.Append(format[end..place.Index]);
            end = place.Index + place.Length;
            if (place.Groups[1].Success)
                AddPart(Spelled(arguments[int.Parse(place.Groups[1].Value, CultureInfo.InvariantCulture)], place.Groups[2].Value, scope));
            else
                text.Append(place.Value[0]);
        }

        text.Append(format[end..]);
        AddPart(null);
        return Joined([.. parts]);

        void AddPart(SqlValue? part)
        {
            if (text.Length > 0 && SqlLiteral.Of(text.ToString()) is { } literal)
                parts.Add(literal);

            text.Clear();
            if (part is not null)
                parts.Add(part);
        }
    }

    private SqlValue Spelled(Expression part, string format, Scope scope)
    {
        var inner = part is UnaryExpression { NodeType: ExpressionType.Convert, Type: var type, Operand: var operand } && type == typeof(object) ? operand : part;
        var value = scalars.Value(inner, scope);

        return (value.Type, format) switch
        {
            (var text, "") when text.ClrType == typeof(string) || text.ClrType == typeof(Guid) => value,
            (var number, "") when (number.ClrType == typeof(int) || number.ClrType == typeof(long) || number.ClrType == typeof(short)) && IsNumber(inner.Type) => Arithmetic.Cast(value, ColumnType.String),
            (var truth, "") when truth.ClrType == typeof(bool) =>
                SqlValue.Of($"CASE WHEN {value.Text} THEN 'True' WHEN NOT {value.Within(Precedence.Primary)} THEN 'False' END", ColumnType.String, Precedence.Primary, value),
            (var time, not "") when (time.ClrType == typeof(DateOnly) || time.ClrType == typeof(DateTime)) && DateFormat().IsMatch(format) =>
                SqlValue.Of($"date_format({value.Text}, {SqlLiteral.Text(format)})", ColumnType.String, Precedence.Primary, value),
            _ => NotSpelled(inner, format),
        };
    }

    // A span of time is a number in Spark alone, and an enumeration's member has a name in C#.
    private static bool IsNumber(Type type) => (Nullable.GetUnderlyingType(type) ?? type).IsPrimitive;

    private SqlValue NotSpelled(Expression part, string format)
    {
        translation.Refuse(NoText, format.Length > 0 ? format : part is MemberExpression member ? member.Member.Name : "ToString", ClrName.Of(part.Type), format.Length > 0 ? $" in the format '{format}'" : "");
        return new SqlValue("NULL", ColumnType.String, Nullable: false);
    }

    private static SqlValue OrEmpty(SqlValue value) =>
        value.Nullable ? SqlValue.Of($"coalesce({value.Text}, '')", ColumnType.String, Precedence.Primary, value) with { Nullable = false } : value;

    // a + b + c is (a + b) + c.
    private static IEnumerable<Expression> Operands(Expression part) =>
        part is BinaryExpression { NodeType: ExpressionType.Add } sum && sum.Type == typeof(string) ? [.. Operands(sum.Left), .. Operands(sum.Right)] : [part];

    private static IEnumerable<Expression> Elements(IReadOnlyList<Expression> arguments) =>
        arguments is [NewArrayExpression array] ? array.Expressions : arguments;

    [GeneratedRegex(@"\{\{|\}\}|\{(\d+)(?::([^}]*))?\}")]
    private static partial Regex Place();

    // The letters that mean the same to C# and to Spark.
    [GeneratedRegex("^(yyyy|MM|dd|HH|mm|ss|[-/:. ])+$")]
    private static partial Regex DateFormat();
}
