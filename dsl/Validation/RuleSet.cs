using System.Collections.Immutable;
using Strata.Constructs.Cleaned.Rules;
using Strata.Constructs.Curated.Rules;
using Strata.Constructs.Environments.Rules;
using Strata.Constructs.Postgres.Rules;
using Strata.Constructs.Rules;

namespace Strata.Validation;

/// <summary>Every rule, written out in alphabetical order; a test finds the one that is missing.</summary>
internal static class RuleSet
{
    public static ImmutableArray<IRule> All { get; } =
    [
        new AccountHasTwelveDigits(),
        new CleanedReadsNoCurated(),
        new ColumnNamesAreUnique(),
        new ColumnsHaveKnownTypes(),
        new CuratedReadsNoIngestion(),
        new DatasetNamesAreSnakeCase(),
        new DatasetNamesAreUnique(),
        new EnvironmentIsDeclaredOnce(),
        new EnvironmentNameIsValid(),
        new KeyColumnsAreNeverNull(),
        new LakehouseIsDeclaredOnce(),
        new LakehouseNameIsValid(),
        new NetworksSpanTwoZones(),
        new PostgresKeyIsNeverNull(),
        new PostgresNetworkIsDefined(),
        new PostgresSourceNameIsValid(),
        new PostgresSourceNamesAreUnique(),
        new RegionLooksLikeARegion(),
        new SchedulesAreAwsCron(),
    ];
}
