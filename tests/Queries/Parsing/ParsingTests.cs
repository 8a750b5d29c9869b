using Strata.Model;
using Strata.Queries;
using Strata.Queries.Cleaning;
using Strata.Tests.Queries.Corpus;

namespace Strata.Tests.Queries.Parsing;

public sealed class ParsingTests
{
    private sealed record Line(int Id, int? Quantity, DateOnly Day, long Doubled, [property: Pii] int Age);

    private static readonly IQueryable<Line> Lines =
        from d in Dirt.Table
        select new Line(d.Id, Parse.OptionalInt(d.Text), Parse.Date(d.Text ?? "", "dd.MM.yyyy"), 2 * Parse.Long(d.Text ?? ""), Parse.Int(d.Text ?? ""));

    [Fact]
    public Task Texts_that_do_not_parse_go_into_a_column_of_their_own() => Verifier.Verify(Shop.Translate(Lines).Sql, "sql");

    [Fact]
    public void Text_of_personal_data_is_known_by_its_column_and_by_where_it_comes_from()
    {
        var named = from d in Dirt.Table let name = d.Name select new Line(d.Id, Parse.OptionalInt(name.Trim()), new DateOnly(1, 1, 1), 1, 1);

        Shop.Translate(Lines).Parses.Select(parsed => (parsed.Column.Name, parsed.IsPersonal)).ShouldBe([("quantity", false), ("day", false), ("doubled", false), ("age", true)]);
        Shop.Translate(named).Parses.ShouldHaveSingleItem().IsPersonal.ShouldBeTrue();
        Shop.Translate(named).Sql.ShouldContain("IS NOT NULL THEN '•••' END");
    }

    [Fact]
    public void Null_goes_with_an_optional_parse_into_a_column_that_may_be_null()
    {
        Shop.Translate(from d in Dirt.Table select new Out<int>(d.Id, Parse.Int(d.Text!))).Problems.ShouldHaveSingleItem().Message.ShouldStartWith(
            "Dataset 'result' uses 'Parse.Int' on a value that may be null here");
        Shop.Translate(from d in Dirt.Table select new Out<int>(d.Id, Parse.OptionalInt(d.Name)!.Value)).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Steps_may_follow_the_select_that_parses()
    {
        var filled = Shop.Translate(Lines.Fill(line => line.Quantity, 0));

        filled.Problems.ShouldBeEmpty();
        filled.Parses.Length.ShouldBe(4);
    }

    [Fact]
    public void Lineage_of_a_parsed_column_is_that_of_its_text() =>
        Shop.Translate(Lines).Lineage.Select(lineage => string.Join(' ', lineage.From.Select(from => from.Column))).ShouldBe(["id", "text", "text", "text", "text"]);

    [Fact]
    public void A_constant_is_parsed_while_the_script_runs()
    {
        Parse.Date("29.02.2024", "dd.MM.yyyy").ShouldBe(new DateOnly(2024, 2, 29));
        Parse.OptionalBool(null).ShouldBeNull();
        Should.Throw<FormatException>(() => Parse.Int("12a")).Message.ShouldBe("'12a' does not parse with Parse.Int.");
    }
}
