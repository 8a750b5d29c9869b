using System.Collections.Immutable;

namespace Strata.Quality.Dqdl;

/// <summary>Document → canonical text: one rule a line, parentheses round what is combined, line feeds alone. Reading it gives the same document.</summary>
internal static class DqdlPrinter
{
    public static string Print(DqdlDocument document)
    {
        string[] sections =
        [
            Dictionary("Metadata", document.Metadata),
            Dictionary("DataSources", document.DataSources),
            string.Join('\n', document.Variables.Select(variable => $"{variable.Name} = {Values(variable.IsArray, variable.Values)}")),
            document.DefaultLabels.IsEmpty ? "" : $"DefaultLabels = {Labels(document.DefaultLabels)}",
            Lines("Rules", document.Rules.Select(Print)),
            Lines("Analyzers", document.Analyzers.Select(Head)),
        ];

        return string.Join("\n\n", sections.Where(section => section.Length > 0));
    }

    public static string Print(DqdlRule rule) => rule switch
    {
        DqdlCompositeRule { Labels.IsEmpty: false } labelled => $"({Joined(labelled)}) labels={Labels(labelled.Labels)}",
        DqdlCompositeRule composite => Joined(composite),
        DqdlSingleRule single => Single(single),
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    private static string Joined(DqdlCompositeRule composite) =>
        string.Join(composite.IsAnd ? " AND " : " OR ", composite.Operands.Select(operand => $"({Print(operand)})"));

    private static string Single(DqdlSingleRule rule) => string.Concat(
    [
        Head(rule),
        rule.Condition is { } condition ? $" {Condition(condition)}" : "",
        rule.Where is { } where ? $" where {where.Text}" : "",
        rule.Labels.IsEmpty ? "" : $" labels={Labels(rule.Labels)}",
        .. rule.Tags.Select(tag => $" with {tag.Name} {Condition(tag.Condition)}"),
    ]);

    private static string Head(DqdlSingleRule rule) => string.Join(' ', [rule.Type, .. rule.Parameters.Select(parameter => parameter.Text)]);

    private static string Condition(DqdlCondition condition) => condition switch
    {
        { Operator: "between" or "not between" } => $"{condition.Operator} {condition.Operands[0].Text} and {condition.Operands[1].Text}",
        { Operator: "in" or "not in", Kind: not DqdlOperandKind.Variable } => $"{condition.Operator} [{string.Join(',', condition.Operands.Select(operand => operand.Text))}]",
        _ => $"{condition.Operator} {condition.Operands[0].Text}",
    };

    private static string Labels(ImmutableArray<DqdlLabel> labels) => $"[{string.Join(',', labels.Select(label => $"\"{label.Key}\"=\"{label.Value}\""))}]";

    private static string Values(bool isArray, ImmutableArray<string> values) => isArray ? $"[{string.Join(',', values)}]" : values[0];

    private static string Dictionary(string name, ImmutableArray<DqdlEntry> entries) => entries.IsEmpty
        ? ""
        : $"{name} = {{\n{string.Join(",\n", entries.Select(entry => $"    \"{entry.Key}\": {Values(entry.IsArray, [.. entry.Values.Select(value => $"\"{value}\"")])}"))}\n}}";

    private static string Lines(string name, IEnumerable<string> lines) =>
        string.Join(",\n", lines.Select(line => $"    {line}")) is { Length: > 0 } text ? $"{name} = [\n{text}\n]" : "";
}
