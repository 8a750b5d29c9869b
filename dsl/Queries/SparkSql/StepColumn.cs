namespace Strata.Queries.SparkSql;

/// <summary>A column that a step gives to later ones.</summary>
internal sealed record StepColumn(Step Step, string Name);
