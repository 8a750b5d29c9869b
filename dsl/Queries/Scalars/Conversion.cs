using Strata.Diagnostics;
using Strata.Model;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Scalars;

/// <summary>C#'s conversions, implicit and cast. A value that does not fit is an error in both engines.</summary>
internal static class Conversion
{
    public static DiagnosticDefinition NotExact { get; } = new(
        Id: "STR2406",
        Severity: Severity.Error,
        Title: "Conversions mean the same in C# and in Spark",
        Message: "Dataset '{0}' converts {1} to {2}, for which C# and Spark have different rules. {3}.",
        Why: "C# keeps 15 digits of a double that becomes a decimal; Spark keeps all that print.");

    public static SqlValue Of(SqlValue value, Type from, Type to, Translation translation)
    {
        var (source, target) = (Nullable.GetUnderlyingType(from) ?? from, Nullable.GetUnderlyingType(to) ?? to);
        var converted = source == target || target == typeof(object) || source.IsEnum || target.IsEnum ? value : Between(value, source, target, translation);

        return from != source && to == target && to.IsValueType ? Demanded(converted) : converted;
    }

    /// <summary>The value of a <see cref="Nullable{T}"/>: an error where there is none, as in C#.</summary>
    public static SqlValue Demanded(SqlValue value) =>
        value.Nullable
            ? SqlValue.Of($"coalesce({value.Text}, raise_error('A nullable value that the query reads as a value is null.'))", value.Type, Precedence.Primary, value) with { Nullable = false, CanFail = true }
            : value;

    private static SqlValue Between(SqlValue value, Type source, Type target, Translation translation)
    {
        if (SqlTypes.Of(target) is { } type && IsNumber(source) && IsNumber(target) && !(value.Type.IsFloating() && type.IsDecimal()))
            return Arithmetic.Cast(value, type.IsDecimal() ? WholeNumber(source) : type) with { CanFail = value.CanFail || Bytes(source) > Bytes(target) };

        translation.Refuse(NotExact, "(" + Name(target), Name(source), Name(target), target == typeof(decimal) ? "Declare the column as decimal where it comes in" : "Use a member of the type instead");
        return value;
    }

    private static ColumnType WholeNumber(Type source) =>
        ColumnType.Decimal(source == typeof(short) ? 5 : source == typeof(int) ? 10 : 19, 0);

    private static int Bytes(Type number) => number == typeof(short) ? 2 : number == typeof(int) ? 4 : number == typeof(long) ? 8 : 16;

    private static bool IsNumber(Type type) =>
        type == typeof(short) || type == typeof(int) || type == typeof(long) || type == typeof(float) || type == typeof(double) || type == typeof(decimal);

    private static string Name(Type type) => ClrName.Of(type);
}
