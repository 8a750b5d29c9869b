using System.Collections.Immutable;
using static Strata.Quality.Dqdl.DqdlOperandKind;

namespace Strata.Quality.Dqdl;

/// <summary>
/// The types of rules, as data. See the <see href="https://docs.aws.amazon.com/glue/latest/dg/dqdl-rule-types.html">rule type reference</see>.
/// </summary>
internal static class DqdlRuleTypes
{
    private static readonly (decimal, decimal) share = (0, 1);

    public static ImmutableSortedDictionary<string, DqdlRuleType> All { get; } = new DqdlRuleType[]
    {
        new("RowCount", 0, 0, [Number]) { TakesWhere = true },
        new("ColumnCount", 0, 0, [Number]),
        new("RowCountMatch", 1, 1, [Number]) { ReadsReference = true },
        new("SchemaMatch", 1, 1, [Number]) { ReadsReference = true },
        new("Completeness", 1, 1, [Number]) { TakesWhere = true, NamesColumns = true, Range = share },
        new("IsComplete", 1, 1, []) { TakesWhere = true, NamesColumns = true, IsRowLevel = true },
        new("ColumnExists", 1, 1, []) { NamesColumns = true },
        new("Uniqueness", 1, DqdlRuleType.AnyNumber, [Number]) { TakesWhere = true, NamesColumns = true, Range = share },
        new("IsUnique", 1, DqdlRuleType.AnyNumber, []) { TakesWhere = true, NamesColumns = true, IsRowLevel = true },
        new("IsPrimaryKey", 1, DqdlRuleType.AnyNumber, []) { TakesWhere = true, NamesColumns = true, IsRowLevel = true },
        new("UniqueValueRatio", 1, 1, [Number]) { TakesWhere = true, NamesColumns = true, Range = share },
        new("DistinctValuesCount", 1, 1, [Number]) { TakesWhere = true, NamesColumns = true },
        new("Entropy", 1, 1, [Number]) { TakesWhere = true, NamesColumns = true },
        new("Mean", 1, 1, [Number]) { TakesWhere = true, NamesColumns = true },
        new("Sum", 1, 1, [Number]) { TakesWhere = true, NamesColumns = true },
        new("StandardDeviation", 1, 1, [Number]) { TakesWhere = true, NamesColumns = true },
        new("Variance", 1, 1, [Number]) { TakesWhere = true, NamesColumns = true, IsGlueOnly = true },
        new("ColumnLength", 1, 1, [Number]) { TakesWhere = true, NamesColumns = true, IsRowLevel = true },
        new("ColumnCorrelation", 2, 2, [Number]) { TakesWhere = true, NamesColumns = true, Range = (-1, 1) },
        new("ColumnDataType", 1, 1, [Text]) { TakesWhere = true, TakesThreshold = true, NamesColumns = true },
        new("ColumnValues", 1, 1, [Text, Number, Date]) { TakesWhere = true, TakesThreshold = true, NamesColumns = true, IsRowLevel = true },
        new("ColumnNamesMatchPattern", 1, 1, []),
        new("DataFreshness", 1, 1, [Duration]) { TakesWhere = true, NamesColumns = true },
        new("CustomSql", 1, 1, [Number]) { TakesThreshold = true, IsConditionOptional = true },
        new("ReferentialIntegrity", 2, 2, [Number]) { Range = share, ReadsReference = true },
        new("DatasetMatch", 2, 3, [Number]) { Range = share, ReadsReference = true },
        new("AggregateMatch", 2, 2, [Number]) { ReadsReference = true },
        new("DetectAnomalies", 1, DqdlRuleType.AnyNumber, []) { IsGlueOnly = true },
        new("AllStatistics", 1, 1, []) { IsAnalyzerOnly = true, IsGlueOnly = true },
        new("FileMatch", 0, 2, [Text]) { IsConditionOptional = true, IsGlueOnly = true },
        new("FileUniqueness", 0, 1, [Number]) { IsGlueOnly = true },
        new("FileFreshness", 0, 1, [Date]) { TakesThreshold = true, IsGlueOnly = true },
        new("FileSize", 0, 1, [Size, Number]) { TakesThreshold = true, IsGlueOnly = true },
    }.ToImmutableSortedDictionary(type => type.Name, type => type, StringComparer.Ordinal);

    /// <summary>The functions of dynamic rules: <c>last</c> reads earlier results, the others sum them up.</summary>
    public static IReadOnlySet<string> Functions { get; } =
        new HashSet<string> { "last", "avg", "average", "min", "max", "sum", "median", "std", "percentile", "index" };

    /// <summary>What ColumnDataType can ask for; decimals also name precision and scale.</summary>
    public static IReadOnlySet<string> DataTypes { get; } =
        new HashSet<string> { "Boolean", "Date", "Timestamp", "Integer", "Double", "Float", "Long", "String" };
}
