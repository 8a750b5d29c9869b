using System.Linq.Expressions;
using Strata.Tests.Queries.Corpus;

namespace Strata.Tests.Queries.Spark;

/// <summary>What may fail in process alone, held against rows that Spark might give.</summary>
public sealed class FailureInProcessTests
{
    private static readonly Cell[] Rows = [.. Cells.Rows.Take(1)];

    private static readonly string Spark = $"{Rows[0].Id}";

    [Fact]
    public void A_failure_that_nothing_reads_is_spared_where_Spark_has_the_other_rows()
    {
        var judged = Judge(c => new Read(c.Id, c.Id / (c.Id - c.Id), c.At), r => $"{r.Id}");

        judged(Spark).ShouldBeTrue();
        judged("-1").ShouldBeFalse();
    }

    [Fact]
    public void A_failure_that_is_read_is_not_spared() =>
        Judge(c => new Read(c.Id, c.Id / (c.Id - c.Id), c.At), r => $"{r.Number}")("0").ShouldBeFalse();

    [Fact]
    public void A_date_beyond_the_calendar_is_spared_where_it_is_read() =>
        Judge(c => new Read(c.Id, 0, c.At.AddYears(9000)), r => $"{r.At.Year}")("11026").ShouldBeTrue();

    [Fact]
    public void A_date_beyond_the_calendar_that_nothing_reads_spares_no_other_rows()
    {
        var judged = Judge(c => new Read(c.Id, 0, c.At.AddYears(9000)), r => $"{r.Id}");

        judged(Spark).ShouldBeTrue();
        judged("-1").ShouldBeFalse();
    }

    [Fact]
    public void A_failure_that_nothing_reads_is_spared_beside_a_date_beyond_the_calendar() =>
        Judge(c => new Read(c.Id, c.Id / (c.Id - c.Id), c.At.AddYears(9000)), r => $"{r.At.Year}")("11026").ShouldBeTrue();

    [Fact]
    public void A_failure_that_is_read_is_not_spared_beside_a_date_beyond_the_calendar() =>
        Judge(c => new Read(c.Id, c.Id / (c.Id - c.Id), c.At.AddYears(9000)), r => $"{r.Number} {r.At.Year}")("0 11026").ShouldBeFalse();

    // Whether Spark may give a line where the query fails in process.
    private static Func<string, bool> Judge(Expression<Func<Cell, Read>> computed, Func<Read, string> line)
    {
        var query = Cells.Table.Select(computed);
        IReadOnlyList<string> RowsWith(int failed, DateTime beyond) => [.. ForgivingRows.Of(query, _ => Rows, failed, beyond).Cast<Read>().Select(line)];

        return onSpark => FailureInProcess.IsSpared(RowsWith, [onSpark]);
    }

    private sealed record Read(int Id, int Number, DateTime At);
}
