using Strata.Queries.Members;
using Strata.Tests.Queries.Corpus;
using Strata.Tests.Support;

namespace Strata.Tests.Queries.Reference;

public sealed class ReferenceTests
{
    private static readonly string Page = RepositoryRoot.Of("dsl", "Queries", "Reference.md");

    [Fact]
    public void The_reference_page_is_current()
    {
        var current = ReferencePage.Write();
        var received = Page.Replace(".md", ".received.md");
        File.Delete(received);
        if (File.ReadAllText(Page) != current)
            File.WriteAllText(received, current);

        File.Exists(received).ShouldBeFalse($"Review {received}, then put it in the place of Reference.md.");
    }

    [Fact]
    public void Every_member_has_a_case()
    {
        var names = string.Join('\n', CorpusTests.Queries.Select(query => query.Expression.ToString()));

        MemberTable.All.Select(translation => translation.Member).Where(member => !names.Contains(member.Name == ".ctor" ? $"new {member.DeclaringType!.Name}" : member.Name)).ShouldBeEmpty();
    }
}
