using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Strata.Quality.Dqdl;

/// <summary>A rule's condition against what its type compares.</summary>
internal sealed partial class DqdlConditionChecker(ImmutableArray<DqdlVariable> variables)
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(1);

    public IEnumerable<DqdlProblem> Check(DqdlSingleRule rule, DqdlRuleType type)
    {
        if (rule.Condition is not { } condition)
            return type.Kinds.IsEmpty || type.IsConditionOptional
                ? []
                : [new(rule.At, DqdlProblemKind.ConditionMissing, $"'{rule.Type}' has no condition. Compare it with {Words(type)}.", rule.Type)];
        if (type.Kinds.IsEmpty || (rule.Type == "FileMatch" && rule.Parameters.Length == 2))
            return [new(condition.At, DqdlProblemKind.ConditionUnexpected, $"'{rule.Type}' holds or does not, so it takes no condition. Remove it.", condition.Operator)];
        if (condition.Kind is not (DqdlOperandKind.Null or DqdlOperandKind.Variable) && !type.Kinds.Contains(condition.Kind))
            return [new(condition.At, DqdlProblemKind.ConditionKind, $"'{rule.Type}' is compared with a {condition.Kind.ToString().ToLowerInvariant()}. Compare it with {Words(type)}.", condition.Operands[0].Text)];

        return [.. CheckOperands(condition), .. CheckRange(condition, type), .. rule.Type == "ColumnDataType" ? condition.Operands.SelectMany(CheckDataType) : []];
    }

    public IEnumerable<DqdlProblem> CheckOperands(DqdlCondition condition) =>
    [
        .. condition.Operands.SelectMany(operand => CheckOperand(operand, condition)),
        .. condition.Operands.SelectMany(operand => operand.Calls).SelectMany(CheckCall),
        .. condition.Operator.EndsWith("between", StringComparison.Ordinal) ? CheckBounds(condition) : [],
    ];

    /// <summary>A variable stands for a text, or after <c>in</c> for a set.</summary>
    public IEnumerable<DqdlProblem> CheckVariable(TextPosition at, string reference, bool mayBeArray)
    {
        var declared = variables.FirstOrDefault(variable => variable.Name == reference[1..]);
        if (declared is null)
            yield return new(at, DqdlProblemKind.Variable, $"Variable '{reference}' is not declared. Declare it before the rules, as: {reference[1..]} = \"value\".", reference);
        else if (declared.IsArray && !mayBeArray)
            yield return new(at, DqdlProblemKind.Variable, $"Variable '{reference}' is a set, and a parameter is one text. Use it after 'in'.", reference);
    }

    private IEnumerable<DqdlProblem> CheckOperand(DqdlOperand operand, DqdlCondition condition)
    {
        if (operand.Kind == DqdlOperandKind.Variable)
            return CheckVariable(operand.At, operand.Text, mayBeArray: true);
        if (operand is { Kind: DqdlOperandKind.Date, IsLiteral: true } && !IsRealDate(operand.Text.Trim('"')))
            return [new(operand.At, DqdlProblemKind.Date, $"{operand.Text} is no date or time of the calendar. Correct it.", operand.Text)];
        if (condition.Operator.EndsWith("matches", StringComparison.Ordinal) && !IsPattern(operand.Text[1..^1]))
            return [new(operand.At, DqdlProblemKind.Pattern, $"{operand.Text} is not a regular expression. Correct the pattern.", operand.Text)];

        return [];
    }

    private static IEnumerable<DqdlProblem> CheckRange(DqdlCondition condition, DqdlRuleType type) =>
        from operand in condition.Operands
        where type.Range is { } range && Literal(operand) is { } number && (number < range.Least || number > range.Most)
        select new DqdlProblem(operand.At, DqdlProblemKind.ConditionRange, $"'{type.Name}' is never {operand.Text}. Use a number from {type.Range?.Least} to {type.Range?.Most}.", operand.Text);

    private static IEnumerable<DqdlProblem> CheckBounds(DqdlCondition condition)
    {
        var (low, high) = (condition.Operands[0], condition.Operands[1]);
        var isEmpty = Literal(low) is { } least && Literal(high) is { } most
            ? least >= most
            : low is { IsLiteral: true, Kind: DqdlOperandKind.Date } && high is { IsLiteral: true, Kind: DqdlOperandKind.Date }
                && low.Text.Length == high.Text.Length && string.CompareOrdinal(low.Text, high.Text) >= 0;

        return isEmpty
            ? [new(low.At, DqdlProblemKind.ConditionRange, $"Nothing lies between {low.Text} and {high.Text}, since 'between' excludes both ends. Write the smaller bound first.", low.Text)]
            : [];
    }

    private static IEnumerable<DqdlProblem> CheckCall(DqdlCall call)
    {
        if (!DqdlRuleTypes.Functions.Contains(call.Name))
            yield return new(call.At, DqdlProblemKind.Function, $"DQDL has no function '{call.Name}'. Use last, avg, min, max, sum, median, std, percentile or index.", call.Name);
        else if (call.Name == "last" && call.Arguments is not ([] or [_]))
            yield return new(call.At, DqdlProblemKind.Function, "'last' takes one number, how many earlier results to read. Remove the others.", call.Name);
        else if (call is { Name: "last", Arguments: [var count] } && (!int.TryParse(count, CultureInfo.InvariantCulture, out var many) || many < 1))
            yield return new(call.At, DqdlProblemKind.Function, $"'last' reads {count} results. Use a whole number from 1.", call.Name);
        else if (call is { Name: "last", Within: "", Arguments: [not "1"] })
            yield return new(call.At, DqdlProblemKind.Function, "'last' gives several results, and one number is needed. Sum them up, as in avg(last(10)).", call.Name);
    }

    private static IEnumerable<DqdlProblem> CheckDataType(DqdlOperand operand)
    {
        var name = operand.Text.Trim('"');
        if (operand.Kind == DqdlOperandKind.Text && !DqdlRuleTypes.DataTypes.Contains(name) && !DecimalType().IsMatch(name))
            yield return new(operand.At, DqdlProblemKind.ConditionKind, $"DQDL has no data type {operand.Text}. Use {string.Join(", ", DqdlRuleTypes.DataTypes.Order(StringComparer.Ordinal))} or Decimal(p,s).", operand.Text);
    }

    private static string Words(DqdlRuleType type) => string.Join(" or ", type.Kinds.Select(kind => $"a {kind.ToString().ToLowerInvariant()}"));

    private static decimal? Literal(DqdlOperand operand) =>
        operand is { Kind: DqdlOperandKind.Number, IsLiteral: true } && decimal.TryParse(operand.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsRealDate(string text) =>
        DateTime.TryParseExact(text, ["yyyy-MM-dd", "h:mm tt", "hh:mm tt", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsPattern(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant, patience);
            return true;
        }
        catch (RegexParseException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^Decimal\(\s*\d{1,2}\s*,\s*\d{1,2}\s*\)$")]
    private static partial Regex DecimalType();
}
