using Strata.Queries.Shapes;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Operators;

/// <summary>A query so far: a SELECT to which clauses can still be added, and what one of its rows is.</summary>
internal sealed record Relation(SelectBlock Block, Shape Row)
{
    /// <summary>True when another clause can be added to the SELECT and mean what the next operator means.</summary>
    public bool IsOpen => HasPendingGroups ? Block.Limit is null : !Block.IsSealed && ShapeValues.AreColumns(Row);

    /// <summary>True while there are groups that nothing has summarised.</summary>
    public bool HasPendingGroups => ShapeValues.HasGroup(Row);
}
