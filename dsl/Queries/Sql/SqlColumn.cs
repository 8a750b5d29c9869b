namespace Strata.Queries.Sql;

/// <summary>A column of a SELECT.</summary>
internal sealed record SqlColumn(string Name, SqlValue Value);
