using System.Collections.Immutable;
using Strata.Constructs.Cleaned.Rules;
using Strata.Constructs.Code.Rules;
using Strata.Constructs.Curated.Rules;
using Strata.Constructs.Environments.Rules;
using Strata.Constructs.Postgres.Rules;
using Strata.Constructs.Rules;
using Strata.Constructs.Workflows.Rules;

namespace Strata.Validation;

/// <summary>Every rule, written out in alphabetical order; a test finds the one that is missing.</summary>
internal static class RuleSet
{
    public static ImmutableArray<IRule> All { get; } =
    [
        new AccountHasTwelveDigits(),
        new CleanedReadsNoCurated(),
        new ClusterColumnsAreFew(),
        new ClusterColumnsHaveStatistics(),
        new ColumnNamesAreSnakeCase(),
        new ColumnNamesAreUnique(),
        new ColumnsHaveKnownTypes(),
        new CuratedReadsNoIngestion(),
        new DatasetNamesAreSnakeCase(),
        new DatasetNamesAreUnique(),
        new DatasetsHaveColumns(),
        new DecimalsFitSpark(),
        new DeletedAtMayBeNull(),
        new DeletionsAreDelivered(),
        new EnvironmentIsDeclaredOnce(),
        new EnvironmentNameIsValid(),
        new JobsWaitInNoCircle(),
        new KeyColumnsAreNeverNull(),
        new LakehouseHasADataset(),
        new LakehouseIsDeclaredOnce(),
        new LakehouseNameIsValid(),
        new MergesHaveAKey(),
        new NetworkIdsAreAwsIds(),
        new NetworkNamesAreUnique(),
        new NetworksSpanTwoZones(),
        new OnlyDecimalsHaveDigits(),
        new OwnerIsATagValue(),
        new ParameterNamesAreUnique(),
        new ParametersAreGiven(),
        new PartitionColumnsAreNeverNull(),
        new PartitionColumnsHaveFewValues(),
        new PartitionsLeaveAColumn(),
        new PostgresColumnsFitPostgres(),
        new PostgresDatabaseNameIsValid(),
        new PostgresKeyIsNeverNull(),
        new PostgresNetworkIsDefined(),
        new PostgresSecretNameIsValid(),
        new PostgresSourceHasATable(),
        new PostgresSourceNameIsValid(),
        new PostgresSourceNamesAreUnique(),
        new PostgresTableNameIsValid(),
        new RegionLooksLikeARegion(),
        new ReplacedPartitionsAreDeclared(),
        new RowsAreRecords(),
        new SchedulesAreAwsCron(),
        new ScriptsLieBesideTheLakehouse(),
        new ScriptsTransform(),
        new SqlIsOneQuery(),
        new SqlReadsDatasetsInBraces(),
        new TablesArePartitionedOrClustered(),
        new VersionsAreKeptLongEnough(),
    ];
}
