using System.Linq.Expressions;

namespace Strata.Tests.Queries.Generated;

/// <summary>Makes the row that a <c>select</c> gives.</summary>
internal sealed class RowMaker(Choices choices, params Expression[] rows)
{
    private const int Depth = 2;
    private const int MostColumns = 5;

    /// <param name="more">Columns to begin with.</param>
    public NewExpression Row(params Expression[] more) =>
        QueryParts.New([.. more, .. Enumerable.Range(0, Math.Min(2 + choices.Below(3), MostColumns - more.Length)).Select(_ => new ExpressionMaker(choices, rows).Any(Depth))]);
}
