using Strata.Quality.Dqdl;

namespace Strata.Tests.Quality.Dqdl;

public sealed class DqdlReaderTests
{
    [Theory]
    [InlineData("Rules=[RowCount>=0]", "RowCount >= 0")]
    [InlineData("Rules = [ Sum of \"net amount\" > 2 + 3*-4 / (1 - 0.5) ]", "Sum \"net amount\" > 2 + 3 * -4 / (1 - 0.5)")]
    [InlineData("Rules = [ ColumnValues \"c\" not in [ \"a\" , NULL,EMPTY, whitespaces_only ] ]", "ColumnValues \"c\" not in [\"a\",NULL,EMPTY,WHITESPACES_ONLY]")]
    [InlineData("Rules = [ ColumnValues c matches \"\\d+\\\"x\" where \"d = 'it''s'\" with threshold between 0.1 and 0.9 ]", "ColumnValues c matches \"\\d+\\\"x\" where \"d = 'it''s'\" with threshold between 0.1 and 0.9")]
    [InlineData("Rules = [ ColumnCorrelation a and b > -0.5 ]", "ColumnCorrelation a b > -0.5")]
    [InlineData("Rules = [ ColumnValues \"t\" > (now() - 3 days) ]", "ColumnValues \"t\" > (now() - 3 days)")]
    [InlineData("Rules = [ ColumnValues \"d\" not between \"2026-01-01\" and \"2026-02-01\" ]", "ColumnValues \"d\" not between \"2026-01-01\" and \"2026-02-01\"")]
    [InlineData("Rules = [ DataFreshness \"t\" in [1 hours, 2 days] ]", "DataFreshness \"t\" in [1 hours,2 days]")]
    [InlineData("Rules = [ FileSize \"s3://b/\" between 1 KB and 2 GB with recentFiles = 3 ]", "FileSize \"s3://b/\" between 1 KB and 2 GB with recentFiles = 3")]
    [InlineData("Rules = [ RowCount > percentile(last(10), 0.9) * 2 ]", "RowCount > percentile(last(10), 0.9) * 2")]
    [InlineData("Rules = [ (RowCount > 1) OR (RowCount > 2) and (RowCount > 3) ]", "(RowCount > 1) OR ((RowCount > 2) AND (RowCount > 3))")]
    [InlineData("Rules = [ RowCount > 1 and RowCount < 9 ]", "(RowCount > 1) AND (RowCount < 9)")]
    [InlineData("Rules = [ (IsComplete \"a\") and (IsComplete \"b\") ]", "(IsComplete \"a\") AND (IsComplete \"b\")")]
    [InlineData("Rules = [ CustomSql \"select a from primary\" ]", "CustomSql \"select a from primary\"")]
    [InlineData("Rules = [ ColumnDataType \"a\" = \"Decimal(18,4)\" with threshold > 0.5 ]", "ColumnDataType \"a\" = \"Decimal(18,4)\" with threshold > 0.5")]
    [InlineData("Rules = [ RowCount = NULL ]", "RowCount = NULL")]
    [InlineData("Rules = [ # why\n RowCount > 0 # because\n ]", "RowCount > 0")]
    public void Reads_a_rule_and_prints_it_in_canonical_form(string text, string canonical)
    {
        var document = DqdlReader.Read(text).Document.ShouldNotBeNull();

        DqdlPrinter.Print(document).ShouldBe($"Rules = [\n    {canonical}\n]");
        DqdlPrinter.Print(DqdlReader.Read(DqdlPrinter.Print(document)).Document!).ShouldBe(DqdlPrinter.Print(document));
    }

    [Fact]
    public void Prints_every_section_so_that_it_reads_back()
    {
        const string text =
            """
            Metadata = {
                "Version": "1.0"
            }

            DataSources = {
                "Primary": "orders",
                "AdditionalDataSources": ["customers"]
            }

            allowed = ["a","b"]
            name = "status"

            DefaultLabels = ["team"="shop"]

            Rules = [
                ColumnValues $name in $allowed labels=["severity"="1"],
                ((RowCount > 0) OR (RowCount = 0)) labels=["x"="y"]
            ]

            Analyzers = [
                Completeness "status",
                AllStatistics AllColumns
            ]
            """;

        var (document, problems) = DqdlReader.Read(text);

        problems.ShouldBeEmpty();
        DqdlPrinter.Print(document!).ShouldBe(text);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Says_where_a_text_is_wrong_and_what_to_do(string text, string problem)
    {
        var (document, problems) = DqdlReader.Read(text);

        document.ShouldBeNull();
        problems.Select(found => $"{found.Kind} at {found.At.Line}:{found.At.Column} – {found.Message}").ShouldBe([problem]);
    }

    public static TheoryData<string, string> Mistakes => new()
    {
        { "", "Syntax at 1:1 – The end of the text stands where Rules = [ … ] is expected. Correct the text there." },
        { "Rules = []", "EmptyDocument at 1:11 – The document has no rule and no analyzer. Write at least one." },
        { "Rules = [\n RowCount > ]", "Syntax at 2:13 – ']' stands where a value is expected. Correct the text there." },
        { "Rules = [ RowCount > 0", "Syntax at 1:23 – The end of the text stands where ']' is expected. Correct the text there." },
        { "Rules = [ RowCount > 0, ]", "Syntax at 1:25 – ']' stands where a rule type is expected. Correct the text there." },
        { "Rules = [ RowCount == 1 ]", "Syntax at 1:21 – '=' stands where a value is expected. Correct the text there." },
        { "Rules = [ IsComplete \"a ]", "Syntax at 1:22 – A quoted text does not end. Close it with a double quote." },
        { "Rules = [ RowCount > 0 ] # last", "Syntax at 1:26 – A comment does not end. End it with a line feed." },
        { "Rules = [ RowCount > 0 ]\r\n", "Syntax at 1:25 – A carriage return is no white space in DQDL. Separate lines by line feeds alone." },
        { "Rules = [ IsComplete 'a' ]", "Syntax at 1:22 – An apostrophe does not quote a text in DQDL. Use double quotes." },
        { "Rules = [ ColumnValues \"a\" > \"x\" ]", "Syntax at 1:30 – '\"x\"': a text has no order, so '>' does not apply. Use =, !=, in or matches." },
        { "Rules = [ ColumnValues \"a\" in [1, \"x\"] ]", "Syntax at 1:35 – '\"x\"': a text stands among values of kind number. Use values of one kind; a quoted date or time is never a text." },
        { "Rules = [ ColumnValues \"a\" in [] ]", "Syntax at 1:32 – ']' stands where a value is expected. Correct the text there." },
        { "Rules = [ RowCount > 0 ] Rules = [ RowCount > 1 ]", "TrailingText at 1:26 – 'Rules' follows the last section and would be ignored. Remove it." },
        { "Rules = [ IsComplet \"a\" ]", "UnknownRule at 1:11 – DQDL has no rule type 'IsComplet'. Use 'IsComplete'." },
        { "Rules = [ Mean \"a\" \"b\" > 1 ]", "Arity at 1:11 – 'Mean' has 2 parameters and takes 1. Combine rules as (first) and (second)." },
        { "Rules = [ IsComplete \"\" ]", "EmptyParameter at 1:22 – A parameter of 'IsComplete' is empty. Name a column, or what the rule is about." },
        { "Rules = [ IsUnique \"a\" > 1 ]", "ConditionUnexpected at 1:24 – 'IsUnique' holds or does not, so it takes no condition. Remove it." },
        { "Rules = [ Mean \"a\" ]", "ConditionMissing at 1:11 – 'Mean' has no condition. Compare it with a number." },
        { "Rules = [ DataFreshness \"a\" > 3 ]", "ConditionKind at 1:29 – 'DataFreshness' is compared with a number. Compare it with a duration." },
        { "Rules = [ Completeness \"a\" > 90 ]", "ConditionRange at 1:30 – 'Completeness' is never 90. Use a number from 0 to 1." },
        { "Rules = [ RowCount between 5 and 5 ]", "ConditionRange at 1:28 – Nothing lies between 5 and 5, since 'between' excludes both ends. Write the smaller bound first." },
        { "Rules = [ ColumnValues \"a\" matches \"[\" ]", "Pattern at 1:36 – \"[\" is not a regular expression. Correct the pattern." },
        { "Rules = [ ColumnValues \"a\" > \"2026-13-45\" ]", "Date at 1:30 – \"2026-13-45\" is no date or time of the calendar. Correct it." },
        { "Rules = [ RowCount > 1 with threshold > 0.5 ]", "ThresholdUnsupported at 1:29 – 'RowCount' takes no threshold. Remove it." },
        { "Rules = [ ColumnValues a > 1 with threshold > 0.5 with threshold > 0.6 ]", "ThresholdDuplicate at 1:56 – The rule has two thresholds. Remove one of the two." },
        { "Rules = [ FileSize > 1 KB with recentFiles > 1 ]", "Tag at 1:32 – Tag 'recentFiles' is compared by '>'. Use '='." },
        { "Rules = [ ColumnCount > 1 where \"x\" ]", "WhereUnsupported at 1:33 – 'ColumnCount' does not filter rows. Remove 'where'." },
        { "Rules = [ IsComplete a where \" \" ]", "WhereEmpty at 1:30 – The condition after 'where' is empty. Write one, or remove it." },
        { "Rules = [ RowCount > 0 labels=[] ]", "Label at 1:11 – The list of labels is empty. Remove it, or write at least one label." },
        { "Rules = [ RowCount > 0 labels=[\"a\"=\"1\",\"a\"=\"2\"] ]", "Label at 1:40 – Label 'a' is given twice. Remove one of the two." },
        { "Rules = [ IsComplete $name ]", "Variable at 1:22 – Variable '$name' is not declared. Declare it before the rules, as: name = \"value\"." },
        { "x = [\"a\"] Rules = [ IsComplete $x ]", "Variable at 1:32 – Variable '$x' is a set, and a parameter is one text. Use it after 'in'." },
        { "_x = \"a\" Rules = [ RowCount > 0 ]", "Variable at 1:1 – Variable '_x' begins with '_'. Begin it with a letter or a digit." },
        { "x = \"a\" y = \"$x\" Rules = [ RowCount > 0 ]", "Variable at 1:9 – Variable 'y' refers to another variable, which DQDL does not replace. Write the value out." },
        { "Rules = [ RowCount > foo(3) ]", "Function at 1:22 – DQDL has no function 'foo'. Use last, avg, min, max, sum, median, std, percentile or index." },
        { "Rules = [ RowCount > last(5) ]", "Function at 1:22 – 'last' gives several results, and one number is needed. Sum them up, as in avg(last(10))." },
        { "Analyzers = [ IsComplete \"a\" ]", "AnalyzerType at 1:15 – 'IsComplete' holds or does not, so there is nothing to analyze. Use a type with a number, such as Completeness." },
        { "Rules = [ AllStatistics \"a\" ]", "AnalyzerType at 1:11 – 'AllStatistics' is an analyzer, not a rule. Move it to Analyzers." },
        { "Metadata = { \"Author\": \"me\" } Rules = [ RowCount > 0 ]", "MetadataKey at 1:14 – Metadata has no entry 'Author'. Use Version." },
        { "DataSources = { \"AdditionalDataSources\": \"r\" } Rules = [ RowCount > 0 ]", "DataSourcesArray at 1:17 – 'AdditionalDataSources' is one text. Write a list: [\"name\"]." },
        { "DataSources = { \"Second\": \"r\" } Rules = [ RowCount > 0 ]", "DataSourcesKey at 1:17 – DataSources has no entry 'Second'. Use Primary or AdditionalDataSources." },
    };

    [Fact]
    public void Reports_every_mistake_that_the_syntax_lets_tell_apart()
    {
        var (_, problems) = DqdlReader.Read("Rules = [ RowTotal > 0, Mean \"a\", IsComplete \"\" ]");

        problems.Select(problem => problem.Kind).ShouldBe([DqdlProblemKind.UnknownRule, DqdlProblemKind.ConditionMissing, DqdlProblemKind.EmptyParameter]);
    }
}
