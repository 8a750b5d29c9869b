using Strata.Constructs;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Preview;
using Strata.Scripting;

namespace Strata.Tests.Preview;

public sealed class SampleReaderTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public sealed record Visit(long Id, string Page, string? Referrer, decimal Price, DateTime At, DateOnly Day, bool Paid, int? Score);

    public sealed record Person(long Id, [property: Pii] DateOnly Born);

    [Fact]
    public void Reads_typed_rows()
    {
        var (rows, problems) = Read(
            """
            day,id,page,referrer,price,at,paid,score
            2026-03-01,1,"a, b",,12.5,2026-03-01T08:15:00.123456,true,
            2026-03-02,2,,home,-3,2026-03-02 00:00:00,False,7
            """);

        problems.ShouldBeEmpty();
        rows.ShouldBe(
        [
            new Visit(1, "a, b", null, 12.5m, new DateTime(2026, 3, 1, 8, 15, 0, DateTimeKind.Utc).AddMicroseconds(123456), new DateOnly(2026, 3, 1), true, null),
            new Visit(2, "", "home", -3m, new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc), new DateOnly(2026, 3, 2), false, 7),
        ]);
    }

    [Fact]
    public void Reports_every_column_of_the_header_that_is_unknown_or_missing_with_what_was_meant()
    {
        var (rows, problems) = Read("id,page,referer,price,at,day,paid,score\n1,a,,1,2026-03-01T08:15:00,2026-03-01,true,\n");

        rows.ShouldBeEmpty();
        problems.Select(problem => (problem.Id, problem.Suggestion)).ShouldBe([("STR2501", "referrer"), ("STR2501", "referer")]);
    }

    [Fact]
    public void A_value_of_personal_data_is_not_told()
    {
        File.WriteAllText(path, "id,born\n1,yesterday\n");
        var script = new ScriptGlobals();
        var people = script.Postgres("web", script.Secret("s"), script.Network("n")).Table<Person>("people", person => person.Id, script.FullLoad(script.Day));

        SampleReader.Read(people, path, "sample.csv").Problems.ShouldHaveSingleItem().Message.ShouldBe(
            "Column 'born' of 'web.people' is '•••' here, which is not of type date. Write it like 2026-03-01.");
    }

    [Fact]
    public void Reports_every_value_that_is_not_of_its_columns_type_at_its_line()
    {
        var (_, problems) = Read(
            """
            id,page,referrer,price,at,day,paid,score
            x,a,,1.23456,2026-03-01,2026-03-01,yes,
            2,a,,1,2026-03-01T08:15:00,,true,1.5
            """);

        problems.Select(problem => $"{problem.Location} {problem.Message}").ShouldBe(
        [
            "sample.csv(2) Column 'id' of 'web.visits' is 'x' here, which is not of type bigint. Write it like 42.",
            "sample.csv(2) Column 'price' of 'web.visits' is '1.23456' here, which is not of type decimal(18,4). Write it like 12.5, with at most 18 digits and 4 after the point.",
            "sample.csv(2) Column 'at' of 'web.visits' is '2026-03-01' here, which is not of type timestamp. Write it like 2026-03-01T08:15:00.",
            "sample.csv(2) Column 'paid' of 'web.visits' is 'yes' here, which is not of type boolean. Write it like true.",
            "sample.csv(3) Column 'day' of 'web.visits' is '' here, which is not of type date. Fill it in, or declare the column with '?'.",
            "sample.csv(3) Column 'score' of 'web.visits' is '1.5' here, which is not of type int. Write it like 42.",
        ]);
    }

    [Theory]
    [InlineData("id,page,referrer,price,at,day,paid,score\n1,a,b\n")]
    [InlineData("id,page,referrer,price,at,day,paid,score\n1,\"a,b\n")]
    [InlineData("")]
    public void A_file_that_is_not_csv_is_one_problem(string text)
    {
        var (rows, problems) = Read(text);

        rows.ShouldBeEmpty();
        problems.ShouldNotBeEmpty();
        problems.ShouldAllBe(problem => problem.Id == "STR2503" || problem.Id == "STR2501");
    }

    public void Dispose() => File.Delete(path);

    private (IReadOnlyList<object> Rows, IReadOnlyList<Diagnostic> Problems) Read(string text)
    {
        File.WriteAllText(path, text);
        var globals = new ScriptGlobals();
        var table = globals.Postgres("web", globals.Secret("s"), globals.Network("n")).Table<Visit>("visits", visit => visit.Id, globals.FullLoad(globals.Day));

        var (rows, problems) = SampleReader.Read(table, path, "sample.csv");
        return (rows, problems);
    }
}
