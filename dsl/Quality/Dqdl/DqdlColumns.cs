using Strata.Model;

namespace Strata.Quality.Dqdl;

/// <summary>The columns a rule names, and the types they may have.</summary>
internal static class DqdlColumns
{
    private static readonly Fitting number = new("number", IsNumber);
    private static readonly Fitting text = new("string", type => type.ClrType == typeof(string) || type.ClrType == typeof(Guid));
    private static readonly Fitting date = new("date or timestamp", type => type == ColumnType.Date || type == ColumnType.Timestamp);

    public static IEnumerable<DqdlParameter> Of(DqdlSingleRule rule) => DqdlRuleTypes.All[rule.Type].NamesColumns ? rule.Parameters : [];

    /// <summary>Null where a column of any type will do.</summary>
    public static Fitting? FittingType(DqdlSingleRule rule) => rule.Type switch
    {
        "Mean" or "Sum" or "StandardDeviation" or "Variance" or "ColumnCorrelation" => number,
        "ColumnLength" => text,
        "DataFreshness" => date,
        "ColumnValues" => rule.Condition?.Kind switch
        {
            DqdlOperandKind.Number => number,
            DqdlOperandKind.Text => text,
            DqdlOperandKind.Date => date,
            _ => null,
        },
        _ => null,
    };

    private static bool IsNumber(ColumnType type) =>
        type.Precision > 0 || type.ClrType == typeof(short) || type.ClrType == typeof(int) || type.ClrType == typeof(long) || type.ClrType == typeof(float) || type.ClrType == typeof(double);

    /// <summary>Types in words, and whether a type is one of them.</summary>
    internal sealed record Fitting(string Words, Func<ColumnType, bool> Accepts);
}
