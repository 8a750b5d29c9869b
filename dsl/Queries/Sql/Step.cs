using System.Collections.Immutable;

namespace Strata.Queries.Sql;

/// <summary>A common table expression: what steps of greater numbers read by its name. Two steps are never equal.</summary>
internal sealed class Step(int number, string name, SelectBlock body, ImmutableArray<SqlColumn> columns)
{
    public int Number => number;

    public string Name => name;

    public SelectBlock Body => body;

    public ImmutableArray<SqlColumn> Columns => columns;
}
