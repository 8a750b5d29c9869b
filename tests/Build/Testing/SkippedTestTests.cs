using Strata.Build.Testing;

namespace Strata.Tests.Build.Testing;

public sealed class SkippedTestTests
{
    [Fact]
    public void Tests_of_one_class_that_were_skipped_for_one_reason_are_one_line() =>
        SkippedTest.Lines(
        [
            new("Corpus.CorpusTests.Same(name: \"a\")", "CorpusTests", "no Spark"),
            new("Corpus.CorpusTests.Same(name: \"b\")", "CorpusTests", "no Spark"),
            new("Corpus.CorpusTests.Lists", "CorpusTests", "no list"),
            new("Jobs.RunTests.Runs", "RunTests", "no Spark"),
        ]).ShouldBe(
        [
            "skipped 2 tests of CorpusTests: no Spark",
            "skipped Corpus.CorpusTests.Lists: no list",
            "skipped Jobs.RunTests.Runs: no Spark",
        ]);
}
