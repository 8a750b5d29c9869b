using System.Collections.Immutable;

namespace Strata.Queries.SparkSql;

/// <summary>A common table expression: what steps of greater numbers read by its name. Two steps are never equal.</summary>
internal sealed class Step(int number, string name, string combined, ImmutableArray<SelectPart> parts)
{
    public int Number => number;

    public string Name => name;

    /// <summary>What stands between the parts: <c>UNION ALL</c>, <c>EXCEPT</c>…</summary>
    public string Combined => combined;

    /// <summary>One SELECT, or several of the same columns.</summary>
    public ImmutableArray<SelectPart> Parts => parts;

    /// <summary>False where leaving out a column would leave out, or add, rows.</summary>
    public bool CanLoseColumns => parts is [{ Block.Distinct: false }];
}
