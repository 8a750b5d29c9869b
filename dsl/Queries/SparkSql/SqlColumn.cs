namespace Strata.Queries.SparkSql;

/// <summary>A column of a SELECT.</summary>
internal sealed record SqlColumn(string Name, SqlValue Value);
