using System.Collections.Immutable;

namespace Strata.Quality.Dqdl;

/// <summary>Document → everything in it that DQDL does not allow, in the order of the text.</summary>
internal sealed class DqdlChecker(DqdlDocument document)
{
    private const int MaxLabels = 10;
    private const int MaxLabelKey = 128;
    private const int MaxLabelValue = 256;

    private readonly DqdlRuleChecker rules = new([.. document.Variables]);

    public ImmutableArray<DqdlProblem> Check() =>
    [
        .. document.Metadata.Where(entry => entry.Key != "Version")
            .Select(entry => new DqdlProblem(entry.At, DqdlProblemKind.MetadataKey, $"Metadata has no entry '{entry.Key}'. Use Version.", $"\"{entry.Key}\"")),
        .. document.DataSources.SelectMany(CheckDataSource),
        .. document.Variables.SelectMany(CheckVariable),
        .. CheckLabels([], document.DefaultLabels),
        .. document.Rules.SelectMany(CheckRule),
        .. document.Analyzers.SelectMany(rules.CheckAnalyzer),
    ];

    private IEnumerable<DqdlProblem> CheckRule(DqdlRule rule) =>
    [
        .. rule.HasEmptyLabels ? [new(rule.At, DqdlProblemKind.Label, "The list of labels is empty. Remove it, or write at least one label.", "labels")] : Array.Empty<DqdlProblem>(),
        .. CheckLabels(document.DefaultLabels, rule.Labels),
        .. rule switch
        {
            DqdlCompositeRule composite => composite.Operands.SelectMany(CheckRule),
            DqdlSingleRule single => rules.Check(single),
            _ => [],
        },
    ];

    private static IEnumerable<DqdlProblem> CheckDataSource(DqdlEntry entry)
    {
        if (entry.Key is not ("Primary" or "AdditionalDataSources"))
            yield return new(entry.At, DqdlProblemKind.DataSourcesKey, $"DataSources has no entry '{entry.Key}'. Use Primary or AdditionalDataSources.", $"\"{entry.Key}\"");
        else if (entry.IsArray != (entry.Key == "AdditionalDataSources"))
            yield return new(entry.At, DqdlProblemKind.DataSourcesArray, $"'{entry.Key}' is {(entry.IsArray ? "a list" : "one text")}. Write {(entry.IsArray ? "one quoted text" : "a list: [\"name\"]")}.", $"\"{entry.Key}\"");
    }

    private IEnumerable<DqdlProblem> CheckVariable(DqdlVariable variable)
    {
        if (variable.Name[0] is '.' or '_')
            yield return Of($"Variable '{variable.Name}' begins with '{variable.Name[0]}'. Begin it with a letter or a digit.");
        if (document.Variables.First(other => other.Name == variable.Name).At != variable.At)
            yield return Of($"Variable '{variable.Name}' is declared twice. Rename one of the two.");
        if (variable.Values.Any(value => System.Text.RegularExpressions.Regex.IsMatch(value, @"\$[A-Za-z0-9_.]")))
            yield return Of($"Variable '{variable.Name}' refers to another variable, which DQDL does not replace. Write the value out.");

        DqdlProblem Of(string message) => new(variable.At, DqdlProblemKind.Variable, message, variable.Name);
    }

    private static IEnumerable<DqdlProblem> CheckLabels(ImmutableArray<DqdlLabel> defaults, ImmutableArray<DqdlLabel> labels)
    {
        foreach (var label in labels)
        {
            if (label.Key.Length is 0 or > MaxLabelKey || label.Value.Length is 0 or > MaxLabelValue)
                yield return Of(label, $"Label '{label.Key}' has an empty or too long key or value. Use 1 to {MaxLabelKey} characters for the key and 1 to {MaxLabelValue} for the value.");
            if (labels.First(other => other.Key == label.Key).At != label.At)
                yield return Of(label, $"Label '{label.Key}' is given twice. Remove one of the two.");
        }

        if (defaults.Concat(labels).DistinctBy(label => label.Key).Count() > MaxLabels)
            yield return Of(labels.Last(), $"A rule has more than {MaxLabels} labels, default labels included. Remove some.");

        static DqdlProblem Of(DqdlLabel label, string message) => new(label.At, DqdlProblemKind.Label, message, $"\"{label.Key}\"");
    }
}
