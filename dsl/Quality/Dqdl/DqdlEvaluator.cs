using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Strata.Model;

namespace Strata.Quality.Dqdl;

/// <summary>
/// The part of DQDL the preview can judge: completeness, uniqueness, values, lengths and row counts compared with literals. A null fails a
/// comparison and passes a negated one, as in Deequ.
/// </summary>
internal static class DqdlEvaluator
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(1);

    /// <returns>Whether a row is accepted; the same for every row when the rule is about the dataset. Null for what the preview cannot judge.</returns>
    public static Func<object, bool>? Evaluate(DqdlRule rule, ImmutableArray<object> rows, ImmutableArray<Column> columns)
    {
        if (rule is not DqdlCompositeRule composite)
            return rule is DqdlSingleRule { Where: null, Tags.IsEmpty: true } single ? Single(single, rows, columns) : null;

        var operands = composite.Operands.Select(operand => Evaluate(operand, rows, columns)).ToArray();
        return operands.Any(operand => operand is null) ? null :
            composite.IsAnd ? row => operands.All(operand => operand?.Invoke(row) ?? false) :
            row => operands.Any(operand => operand?.Invoke(row) ?? false);
    }

    public static bool IsGlueOnly(DqdlSingleRule rule) =>
        DqdlRuleTypes.All[rule.Type].IsGlueOnly || (rule.Condition?.Operands.Any(operand => !operand.Calls.IsEmpty) ?? false);

    private static Func<object, bool>? Single(DqdlSingleRule rule, ImmutableArray<object> rows, ImmutableArray<Column> columns)
    {
        var named = DqdlColumns.Of(rule).Select(parameter => columns.First(column => column.Name == parameter.Value)).ToImmutableArray();

        return rule.Type switch
        {
            "IsComplete" => row => ValueIn(row, named[0]) is not null,
            "IsUnique" => Unique(rows, named, acceptsNull: true),
            // Of several columns, engines compare the values alone.
            "IsPrimaryKey" => Unique(rows, named, acceptsNull: named.Length > 1),
            "RowCount" => Comparison(rule.Condition) is { } holds ? _ => holds((decimal)rows.Length) : null,
            "ColumnLength" => Comparison(rule.Condition) is { } holds ? row => ValueIn(row, named[0]) is not string text || holds((decimal)text.EnumerateRunes().Count()) : null,
            "ColumnValues" => Values(rule.Condition, named[0]),
            _ => null,
        };
    }

    private static Func<object, bool> Unique(ImmutableArray<object> rows, ImmutableArray<Column> columns, bool acceptsNull)
    {
        ImmutableArray<RuleColumn> named = [.. columns.Select(column => new RuleColumn(column.Property))];
        var counts = rows.CountBy(row => Rules.RowKey.Of(row, named)).ToDictionary();

        return row => Rules.RowKey.Of(row, named) is var key && counts[key] == 1 && (acceptsNull || !key.HasNull);
    }

    /// <summary>Floating-point columns are left to the engines, which compare them as such.</summary>
    private static Func<object, bool>? Values(DqdlCondition? condition, Column column) =>
        column.Type != ColumnType.Double && column.Type != ColumnType.Float && Comparison(condition) is { } holds ? row => holds(Comparable(ValueIn(row, column))) : null;

    private static Func<object?, bool>? Comparison(DqdlCondition? condition)
    {
        if (condition is null || condition.Operands.Any(operand => !IsKnown(operand, condition.Operator)))
            return null;

        var values = condition.Operands.Select(operand => Literal(operand)).ToArray();
        return condition.Operator switch
        {
            "=" => value => Equals(value, values[0]),
            "!=" => value => !Equals(value, values[0]),
            "in" => value => values.Contains(value),
            "not in" => value => !values.Contains(value),
            "between" => value => Compare(value, values[0]) > 0 && Compare(value, values[1]) < 0,
            "not between" => value => Compare(value, values[0]) <= 0 || Compare(value, values[1]) >= 0,
            "matches" => value => value is string { Length: > 0 } text && Matches(text, values[0]),
            "not matches" => value => value is not string { Length: > 0 } text || !Matches(text, values[0]),
            ">" => value => Compare(value, values[0]) > 0,
            ">=" => value => Compare(value, values[0]) >= 0,
            "<" => value => Compare(value, values[0]) < 0,
            _ => value => Compare(value, values[0]) <= 0,
        };
    }

    /// <summary>Dates have an order of their own, words such as EMPTY a meaning of their own, apostrophes and backslashes several: those are left to the engines.</summary>
    private static bool IsKnown(DqdlOperand operand, string comparison) =>
        operand.Kind == DqdlOperandKind.Null
        || operand is { IsLiteral: true, Kind: DqdlOperandKind.Number }
        || (operand is { IsLiteral: true, Kind: DqdlOperandKind.Text } && (comparison.EndsWith("matches", StringComparison.Ordinal) || !operand.Text[1..^1].AsSpan().ContainsAny('\'', '\\')));

    private static object? Literal(DqdlOperand operand) => operand.Kind switch
    {
        DqdlOperandKind.Number => decimal.Parse(operand.Text, CultureInfo.InvariantCulture),
        DqdlOperandKind.Text => operand.Text[1..^1],
        _ => null,
    };

    private static object? ValueIn(object row, Column column) => column.Property.GetValue(row);

    private static object? Comparable(object? value) => value switch
    {
        null or string => value,
        Guid guid => guid.ToString(),
        _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
    };

    /// <summary>Not comparable with null in either direction, so that every comparison with one is false.</summary>
    private static double Compare(object? value, object? bound) => value is decimal number && bound is decimal other ? number.CompareTo(other) : double.NaN;

    private static bool Matches(string text, object? pattern) => Regex.IsMatch(text, $"^(?:{pattern})$", RegexOptions.CultureInvariant, patience);
}
