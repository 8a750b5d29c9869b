using System.Collections.Immutable;
using Strata.Diagnostics;

namespace Strata.Quality.Dqdl;

/// <summary>A single rule against what DQDL says about its type.</summary>
internal sealed class DqdlRuleChecker(ImmutableArray<DqdlVariable> variables)
{
    private const string Threshold = "threshold";

    private readonly DqdlConditionChecker conditions = new(variables);

    public IEnumerable<DqdlProblem> Check(DqdlSingleRule rule) =>
        !DqdlRuleTypes.All.TryGetValue(rule.Type, out var type) ? [Unknown(rule)] :
        type.IsAnalyzerOnly ? [Of(rule, DqdlProblemKind.AnalyzerType, $"'{rule.Type}' is an analyzer, not a rule. Move it to Analyzers.")] :
        [
            .. CheckParameters(rule, type),
            .. conditions.Check(rule, type),
            .. CheckWhere(rule, type),
            .. CheckTags(rule, type),
        ];

    /// <summary>An analyzer computes a number, so a type that only holds or not is none.</summary>
    public IEnumerable<DqdlProblem> CheckAnalyzer(DqdlSingleRule analyzer) =>
        !DqdlRuleTypes.All.TryGetValue(analyzer.Type, out var type) ? [Unknown(analyzer)] :
        type.Kinds.IsEmpty && !type.IsAnalyzerOnly ? [Of(analyzer, DqdlProblemKind.AnalyzerType, $"'{analyzer.Type}' holds or does not, so there is nothing to analyze. Use a type with a number, such as Completeness.")] :
        CheckParameters(analyzer, type);

    private IEnumerable<DqdlProblem> CheckParameters(DqdlSingleRule rule, DqdlRuleType type)
    {
        if (rule.Parameters.Length < type.Least || rule.Parameters.Length > type.Most)
            yield return Of(rule, DqdlProblemKind.Arity, $"'{rule.Type}' has {rule.Parameters.Length} parameters and takes {Number(type)}. Combine rules as (first) and (second).");

        foreach (var parameter in rule.Parameters)
        {
            if (parameter.IsVariable)
            {
                foreach (var problem in conditions.CheckVariable(parameter.At, parameter.Text, mayBeArray: false))
                    yield return problem;
            }
            else if (parameter.Value.Length == 0)
            {
                yield return new(parameter.At, DqdlProblemKind.EmptyParameter, $"A parameter of '{rule.Type}' is empty. Name a column, or what the rule is about.", parameter.Text);
            }
        }
    }

    private static IEnumerable<DqdlProblem> CheckWhere(DqdlSingleRule rule, DqdlRuleType type)
    {
        if (rule.Where is null)
            yield break;

        if (!type.TakesWhere)
            yield return new(rule.Where.At, DqdlProblemKind.WhereUnsupported, $"'{rule.Type}' does not filter rows. Remove 'where'.", rule.Where.Text);
        else if (string.IsNullOrWhiteSpace(rule.Where.Value))
            yield return new(rule.Where.At, DqdlProblemKind.WhereEmpty, "The condition after 'where' is empty. Write one, or remove it.", rule.Where.Text);
    }

    private IEnumerable<DqdlProblem> CheckTags(DqdlSingleRule rule, DqdlRuleType type)
    {
        foreach (var (position, tag) in rule.Tags.Index())
        {
            if (tag.Name != Threshold && tag.Condition.Operator != "=")
                yield return Tag(tag, DqdlProblemKind.Tag, $"Tag '{tag.Name}' is compared by '{tag.Condition.Operator}'. Use '='.");
            if (tag.Name == Threshold && !type.TakesThreshold)
                yield return Tag(tag, DqdlProblemKind.ThresholdUnsupported, $"'{rule.Type}' takes no threshold. Remove it.");
            if (tag.Name == Threshold && tag.Condition.Kind != DqdlOperandKind.Number)
                yield return Tag(tag, DqdlProblemKind.Tag, "A threshold is a number, the share of rows that must pass. Write it as: with threshold > 0.9.");
            if (tag.Name == Threshold && rule.Tags.Take(position).Any(other => other.Name == Threshold))
                yield return Tag(tag, DqdlProblemKind.ThresholdDuplicate, "The rule has two thresholds. Remove one of the two.");
            foreach (var problem in conditions.CheckOperands(tag.Condition))
                yield return problem;
        }
    }

    private static string Number(DqdlRuleType type) =>
        type.Least == type.Most ? $"{type.Least}" :
        type.Most == DqdlRuleType.AnyNumber ? $"{type.Least} or more" :
        $"{type.Least} to {type.Most}";

    private static DqdlProblem Tag(DqdlTag tag, DqdlProblemKind kind, string message) => new(tag.At, kind, message, tag.Name);

    private static DqdlProblem Unknown(DqdlSingleRule rule) =>
        Of(rule, DqdlProblemKind.UnknownRule, Spelling.Closest(rule.Type, DqdlRuleTypes.All.Keys) is { } near
            ? $"DQDL has no rule type '{rule.Type}'. Use '{near}'."
            : $"DQDL has no rule type '{rule.Type}'. Use one of its types, such as IsComplete.");

    private static DqdlProblem Of(DqdlSingleRule rule, DqdlProblemKind kind, string message) => new(rule.At, kind, message, rule.Type);
}
