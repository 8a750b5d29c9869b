using System.Linq.Expressions;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Scalars;

/// <summary>Numbers, dates and spans under C#'s operators.</summary>
internal static class Arithmetic
{
    public static DiagnosticDefinition TooManyDigits { get; } = new(
        Id: "STR2405",
        Severity: Severity.Error,
        Title: "Decimal results fit 28 fractional digits",
        Message: "Dataset '{0}' multiplies decimals of {1} and {2} fractional digits, and a C# decimal holds 28. Round one of them first, as in Math.Round(value, 4).",
        Why: "A C# decimal would drop digits without a word and Spark would fail: the two engines would differ.");

    public static DiagnosticDefinition NoQuotient { get; } = new(
        Id: "STR2422",
        Severity: Severity.Error,
        Title: "Decimal quotients have twenty digits to round",
        Message: "Dataset '{0}' divides {1} by {2}, for which Spark keeps other than {3} fractional digits of the quotient. Round one of them first, as in Math.Round(value, 4).",
        Why: "A quotient is rounded to the digits that are kept from the same number of digits in both engines; with another number they could differ in the last one.");

    public static SqlValue Of(ExpressionType operation, SqlValue left, SqlValue right, Type type, Translation translation) => operation switch
    {
        _ when (Nullable.GetUnderlyingType(type) ?? type) == typeof(TimeSpan) && left.Type == ColumnType.Timestamp =>
            Infix("-", Precedence.Additive, Call("unix_micros", ColumnType.Long, left), Call("unix_micros", ColumnType.Long, right), ColumnType.Long),
        _ when left.Type == ColumnType.Timestamp =>
            Call("timestamp_micros", ColumnType.Timestamp, Infix(Sign(operation), Precedence.Additive, Call("unix_micros", ColumnType.Long, left), right, ColumnType.Long)),
        ExpressionType.Add or ExpressionType.AddChecked =>
            Infix("+", Precedence.Additive, left, right, left.Type.IsDecimal() ? SqlTypes.Sum(left.Type, right.Type) : left.Type),
        ExpressionType.Subtract or ExpressionType.SubtractChecked =>
            Infix("-", Precedence.Additive, left, right, left.Type.IsDecimal() ? SqlTypes.Sum(left.Type, right.Type) : left.Type),
        ExpressionType.Multiply or ExpressionType.MultiplyChecked => Multiply(left, right, translation),
        ExpressionType.Divide => Divide(left, right, translation),
        _ => Remainder(left, right),
    };

    public static SqlValue Divide(SqlValue left, SqlValue right, Translation translation) =>
        left.Type.IsDecimal() ? DivideDecimals(left, right, translation) :
        left.Type.IsFloating() ? UnlessZero(left, right, $"{left.Within(Precedence.Multiplicative)} * DOUBLE('Infinity')", "/") :
        Cast(Infix("DIV", Precedence.Multiplicative, left, right, ColumnType.Long), left.Type);

    public static SqlValue Cast(SqlValue value, ColumnType type) =>
        value.Type.SparkName == type.SparkName
            ? value
            : SqlValue.Of($"CAST({value.Text} AS {type.SparkName.ToUpperInvariant()})", type, Precedence.Primary, value);

    private static SqlValue Multiply(SqlValue left, SqlValue right, Translation translation)
    {
        if (left.Type.IsDecimal() && left.Type.Scale + right.Type.Scale > SqlTypes.ClrPrecision)
            translation.Refuse(TooManyDigits, "*", left.Type.Scale, right.Type.Scale);

        return Infix("*", Precedence.Multiplicative, left, right, left.Type.IsDecimal() ? SqlTypes.Product(left.Type, right.Type) : left.Type);
    }

    private static SqlValue DivideDecimals(SqlValue left, SqlValue right, Translation translation)
    {
        if (QuotientTypes.Of(left.Type, right.Type) is not var (dividend, divisor))
        {
            translation.Refuse(NoQuotient, "/", left.Type, right.Type, QuotientTypes.Scale);
            return Cast(left, SqlTypes.Quotient);
        }

        return Cast(Infix("/", Precedence.Multiplicative, Cast(left, dividend), Cast(right, divisor), ColumnType.Decimal(SqlTypes.MaxPrecision, QuotientTypes.Scale)), SqlTypes.Quotient);
    }

    private static SqlValue Remainder(SqlValue left, SqlValue right) =>
        left.Type.IsFloating() ? UnlessZero(left, right, "DOUBLE('NaN')", "%") :
        Infix("%", Precedence.Multiplicative, left, right, left.Type.IsDecimal() ? SqlTypes.Remainder(left.Type, right.Type) : left.Type);

    // Dividing a floating number by zero is a number in C#, and an error in Spark.
    private static SqlValue UnlessZero(SqlValue left, SqlValue right, string otherwise, string sign)
    {
        var quotient = Infix(sign, Precedence.Multiplicative, left, right, left.Type);
        return right.Constant is not (null or 0.0 or 0f)
            ? quotient
            : SqlValue.Of($"CASE WHEN {right.Within(Precedence.Additive)} = 0 THEN {otherwise} ELSE {quotient.Text} END", ColumnType.Double, Precedence.Primary, left, right);
    }

    // A right operand of the same precedence keeps its parentheses: a - (b - c).
    private static SqlValue Infix(string sign, Precedence precedence, SqlValue left, SqlValue right, ColumnType type) =>
        SqlValue.Of($"{left.Within(precedence)} {sign} {right.Within(precedence + 1)}", type, precedence, left, right);

    private static SqlValue Call(string function, ColumnType type, SqlValue argument) =>
        SqlValue.Of($"{function}({argument.Text})", type, Precedence.Primary, argument);

    private static string Sign(ExpressionType operation) => operation is ExpressionType.Add or ExpressionType.AddChecked ? "+" : "-";

    public static SqlValue Negated(SqlValue value) => SqlValue.Of($"-{value.Within(Precedence.Primary)}", value.Type, Precedence.Unary, value) with
    {
        CanFail = value.CanFail || value.Type == ColumnType.Int || value.Type == ColumnType.Long,
        Constant = value.Constant switch
        {
            int number when number > int.MinValue => -number,
            long number when number > long.MinValue => -number,
            decimal number => -number,
            double number => -number,
            _ => null,
        },
    };
}
