using System.Collections.Immutable;
using Strata.Diagnostics;
using Strata.Quality;
using Strata.Quality.Dqdl;

namespace Strata.Tests.Quality.Dqdl;

public sealed class DqdlTextRuleTests
{
    private static readonly ImmutableArray<object> rows =
    [
        new Order(1, "placed", 5, 1.5),
        new Order(2, null, 50, 1.5),
        new Order(2, "lost", -1, 1.5),
    ];

    [Fact]
    public void Reads_rules_alone_or_a_document_with_carriage_returns()
    {
        var alone = Rules("IsComplete \"status\",\r\nRowCount > 0");
        var document = Rules("# data contract\r\nRules = [\r\n IsComplete \"status\", RowCount > 0 ]");

        alone.Select(rule => rule.Dqdl).ShouldBe(["IsComplete \"status\"", "RowCount > 0"]);
        document.Select(rule => rule.Dqdl).ShouldBe(alone.Select(rule => rule.Dqdl));
        alone.Select(rule => rule.IsRowLevel).ShouldBe([true, false]);
        alone[0].Properties.ShouldBe(["Status"]);
    }

    [Theory]
    [InlineData("IsComplete \"status\"", "1")]
    [InlineData("IsUnique \"id\"", "1 2")]
    [InlineData("IsPrimaryKey \"status\"", "1")]
    [InlineData("IsPrimaryKey \"id\" \"status\"", "")]
    [InlineData("ColumnValues \"status\" in [\"placed\"]", "1 2")]
    [InlineData("ColumnValues \"status\" in [\"placed\",NULL]", "2")]
    [InlineData("ColumnValues \"status\" != \"lost\"", "2")]
    [InlineData("ColumnValues \"status\" matches \"pla.*|x\"", "1 2")]
    [InlineData("ColumnValues \"amount\" between -1 and 50", "1 2")]
    [InlineData("ColumnValues \"amount\" >= 0", "2")]
    [InlineData("ColumnLength \"status\" < 6", "0")]
    [InlineData("(ColumnValues \"amount\" >= 0) OR (ColumnValues \"status\" = \"lost\")", "")]
    [InlineData("(ColumnValues \"amount\" >= 0) AND (IsComplete \"status\")", "1 2")]
    public void Judges_rows_in_process(string text, string rejected)
    {
        var outcome = Rules(text).Single().Evaluate(rows, _ => []);

        outcome.Verdict.ShouldBe(rejected.Length == 0 ? RuleVerdict.Passed : RuleVerdict.Failed);
        string.Join(' ', outcome.RejectedRows).ShouldBe(rejected);
    }

    [Theory]
    [InlineData("RowCount = 3", RuleVerdict.Passed, "")]
    [InlineData("RowCount between 3 and 9", RuleVerdict.Failed, "It does not hold for the dataset.")]
    [InlineData("Mean \"amount\" > 1", RuleVerdict.NotEvaluated, "Spark and AWS evaluate it, not the preview.")]
    [InlineData("ColumnValues \"weight\" > 1", RuleVerdict.NotEvaluated, "Spark and AWS evaluate it, not the preview.")]
    [InlineData("RowCount > avg(last(10))", RuleVerdict.NotEvaluated, "Only AWS Glue evaluates it.")]
    [InlineData("DetectAnomalies \"RowCount\"", RuleVerdict.NotEvaluated, "Only AWS Glue evaluates it.")]
    public void Judges_the_dataset_or_says_who_does(string text, object verdict, string message)
    {
        var outcome = Rules(text).Single().Evaluate(rows, _ => []);

        outcome.Verdict.ShouldBe((RuleVerdict)verdict);
        outcome.Message.ShouldBe(message);
    }

    [Theory]
    [InlineData("IsComplete \"statu\"", "STR2213: Rule 'IsComplete' – 'statu' is not a column of the dataset. Name one of: id, status, amount, weight.")]
    [InlineData("Mean \"status\" > 1", "STR2214: Rule 'Mean' – column 'status' is a string. Use a column of type number.")]
    [InlineData("ColumnValues \"amount\" = \"5\"", "STR2214: Rule 'ColumnValues' – column 'amount' is a decimal(18,4). Use a column of type string.")]
    [InlineData("ReferentialIntegrity \"id\" \"other.id\" = 1.0", "STR2215: Rule 'ReferentialIntegrity' reads another dataset, which a text cannot name to the job. Use References, or CustomSql.")]
    [InlineData("CustomSql \"select id from primary\"", "STR2216: Rule 'CustomSql' has no condition, so its rows are matched by value and repeated ones multiply. Count them and compare: CustomSql \"select count(*) from primary where …\" = 0.")]
    [InlineData("RowCount >\n= 3", "STR2212: Rule text of 'Expect' – line 2, column 1: '=' stands where a value is expected. Correct the text there.")]
    [InlineData("Rules = [ RowCount > 3 ] Analyzers = [ RowCount ]", "STR2212: Rule text of 'Expect' – line 1, column 1: The text has Analyzers besides its rules, which belong to AWS Glue's own jobs. Write rules only.")]
    public void Reports_what_the_text_gets_wrong(string text, string problem)
    {
        var problems = Rules(text).SelectMany(rule => rule.Check());

        problems.Select(found => $"{found.Id}: {found.Message}").ShouldBe([problem]);
    }

    private static ImmutableArray<QualityRule> Rules(string text) => DqdlRules.Of(typeof(Order), text, SourceLocation.None);

    public sealed record Order(long Id, string? Status, decimal Amount, double Weight);
}
