using System.Text.RegularExpressions;
using Strata.Diagnostics;
using Strata.Synthesis.Policies;
using Strata.Tests.Support;
using Strata.Validation;

namespace Strata.Tests.Architecture;

public sealed partial class CatalogueTests
{
    /// <summary>Ids that no script can bring about, and where they are tested instead.</summary>
    private static readonly Dictionary<string, string> withoutCase = new()
    {
        ["STR2000"] = "ValidatorTests: only a faulty rule gives it",
    };

    [Fact]
    public void Every_rule_is_listed()
    {
        var rules = typeof(IRule).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IRule)) && !type.IsAbstract).Select(type => type.Name);

        RuleSet.All.Select(rule => rule.GetType().Name).ShouldBe(rules.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_template_policy_is_listed()
    {
        var policies = typeof(IRule).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(Policy)) && !type.IsAbstract).Select(type => type.Name);

        PolicySet.All.Select(policy => policy.GetType().Name).ShouldBe(policies.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_two_definitions_share_an_id() => Catalogue.All.Select(definition => definition.Id).ShouldBeUnique();

    [Fact]
    public void No_definition_takes_a_retired_id() => Catalogue.All.Select(definition => definition.Id).Intersect(DiagnosticCatalogue.Retired).ShouldBeEmpty();

    [Fact]
    public void Every_id_is_in_a_range() => Catalogue.All.Select(definition => definition.Id).ShouldAllBe(id => Id().IsMatch(id));

    [Fact]
    public void Rules_report_under_2xxx() => RuleSet.All.Select(rule => rule.Definition.Id).ShouldAllBe(id => id.StartsWith("STR2"));

    [Fact]
    public void Every_message_is_whole_sentences_without_words_that_help_nobody() =>
        Catalogue.All.Where(definition => !IsWellFormed(definition.Message)).Select(definition => $"{definition.Id}: {definition.Message}").ShouldBeEmpty();

    [Fact]
    public void Every_title_is_a_sentence_without_its_full_stop_and_every_reason_one_with_it()
    {
        Catalogue.All.Where(definition => definition.Title.EndsWith('.') || !char.IsUpper(definition.Title[0])).Select(definition => definition.Title).ShouldBeEmpty();
        Catalogue.All.Where(definition => !definition.Why.EndsWith('.')).Select(definition => definition.Why).ShouldBeEmpty();
    }

    [Fact]
    public void Every_id_of_scripts_and_models_has_a_case()
    {
        IEnumerable<object[]> cases = CaseFolders.Under("Diagnostics", "fires.csx");
        var ids = Catalogue.All.Select(definition => definition.Id).Where(id => id[3] is '1' or '2').Except(withoutCase.Keys);

        cases.Select(@case => (string)@case[0]).ShouldBe(ids, ignoreOrder: true);
    }

    /// <summary>A message that is all argument, <c>{0}</c>, is written where it is reported.</summary>
    private static bool IsWellFormed(string message) =>
        message == "{0}" || (Ending().IsMatch(message) && !BannedWord().IsMatch(message) && SentenceEnd().Count(message) >= 2);

    [GeneratedRegex("^STR[1-6][0-9]{3}$")]
    private static partial Regex Id();

    [GeneratedRegex(@"(\.|\{[0-9]\})$")]
    private static partial Regex Ending();

    /// <summary>A full stop, or an argument that is a sentence of its own.</summary>
    [GeneratedRegex(@"[.:](?=\s|$)|\{[0-9]\}(?= [A-Z]|$)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b(please|invalid|error|illegal|failed to|unable)\b|!(?!=)", RegexOptions.IgnoreCase)]
    private static partial Regex BannedWord();
}
