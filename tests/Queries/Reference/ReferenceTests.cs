using System.Reflection;
using Strata.Queries;
using Strata.Queries.Members;
using Strata.Tests.Queries.Corpus;
using Strata.Tests.Support;

namespace Strata.Tests.Queries.Reference;

public sealed class ReferenceTests
{
    [Fact]
    public void The_reference_page_is_current() => GeneratedFile.ShouldSay(ReferencePage.Write(), "dsl", "Queries", "Reference.md");

    [Fact]
    public void Everything_a_window_knows_is_shown() =>
        typeof(OrderedWindow<>).GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance).Select(method => method.Name)
            .Where(name => !WindowExamples.All.Any(example => example.Code.Contains($".{name}("))).ShouldBeEmpty();

    [Fact]
    public void Every_member_has_a_case()
    {
        var names = string.Join('\n', CorpusTests.Queries.Select(query => query.Expression.ToString()));

        typeof(Parse).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(method => !names.Contains($" {method.Name}(") && !names.Contains($"({method.Name}(")).ShouldBeEmpty();
        MemberTable.All.Select(translation => translation.Member).Where(member => !names.Contains(member.Name == ".ctor" ? $"new {member.DeclaringType!.Name}" : member.Name)).ShouldBeEmpty();
    }
}
