using System.Linq.Expressions;
using Strata.Queries;
using Strata.Tests.Queries.Corpus;

namespace Strata.Tests.Queries;

public sealed class SemiJoinTests
{
    public static TheoryData<string> Names => [.. Conditions.Keys];

    private static readonly Dictionary<string, Expression<Func<Cell, bool>>> Conditions = new Expression<Func<Cell, bool>>[]
    {
        c => Cells.Others.Any(o => o.Id == c.Id),
        c => Cells.Others.Any(o => o.Note == c.Note && o.Id > c.Id),
        c => Cells.Others.Any(o => c.Ratio == o.Ratio),
        c => Cells.Others.Any(o => o.MaybeCount == c.MaybeCount && c.Flag == o.Flag),
        c => Cells.Others.Any(o => o.MaybeCount == null && o.Id == c.Id),
        c => Cells.Others.Any(o => o.Id == c.Id || o.Text == c.Text),
        c => Cells.Others.Where(o => o.Text == c.Text).Any(o => o.Flag == c.Flag),
        c => Cells.Others.Any(),
        c => Cells.Others.All(o => o.Id != c.Id),
        c => Cells.Others.All(o => !(o.Note == c.Note) || o.Id > 2),
        c => Cells.Others.All(o => o.Ratio != c.Ratio || o.Flag),
        c => Cells.Others.Select(o => o.Note).Contains(c.Note),
        c => Cells.Others.Select(o => o.Ratio).Contains(c.Ratio),
        c => !Cells.Others.Select(o => o.MaybeCount).Contains(c.MaybeCount),
    }.ToDictionary(condition => condition.Body.ToString().Replace("Strata.Tests.Queries.Corpus.", ""));

    [Theory]
    [MemberData(nameof(Names))]
    public void Keeps_the_rows_that_testing_each_pair_keeps(string name)
    {
        var expected = Cells.Rows.Where(((Expression<Func<Cell, bool>>)new RowsInPlace().Visit(Conditions[name])).Compile());

        var kept = InProcess.Evaluate(Cells.Table.Where(Conditions[name]), dataset => dataset == Cells.Table ? Cells.Rows : Cells.OtherRows);

        kept.ShouldBe(expected);
    }

    [Fact]
    public void Looks_many_rows_up_in_many_rows()
    {
        Cell[] rows = [.. Enumerable.Range(0, 50_000).Select(id => Cells.Rows[0] with { Id = id })];

        InProcess.Evaluate(Cells.Table.Where(c => Cells.Others.Any(o => o.Id == c.Id) && !Cells.Others.Select(o => o.Id).Contains(c.Id + 1)), _ => rows).Count.ShouldBe(1);
    }

    private sealed class RowsInPlace : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) =>
            node.Member.Name == nameof(Cells.Others) ? Expression.Constant(Cells.OtherRows.AsQueryable()) : base.VisitMember(node);
    }
}
