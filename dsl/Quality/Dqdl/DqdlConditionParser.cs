using System.Collections.Immutable;

namespace Strata.Quality.Dqdl;

/// <summary>Reads conditions. Operators of arithmetic have one precedence and are applied from left to right.</summary>
internal sealed class DqdlConditionParser(DqdlCursor cursor)
{
    public bool IsAtCondition => cursor.IsAny("=", "!=", ">", ">=", "<", "<=", "between", "in", "matches", "not");

    public DqdlCondition Read()
    {
        var at = cursor.Current.At;
        var not = cursor.TryTake("not") ? "not " : "";

        if (cursor.TryTake("between"))
            return Of(at, $"{not}between", ReadBounds());
        if (cursor.TryTake("in"))
            return Of(at, $"{not}in", ReadSet());
        if (cursor.TryTake("matches"))
            return Of(at, $"{not}matches", [DqdlOperand.Literal(DqdlOperandKind.Text, cursor.Take(DqdlTokenKind.Text, "a quoted regular expression"))]);
        if (not.Length > 0 || !cursor.IsAny("=", "!=", ">", ">=", "<", "<="))
            throw cursor.Expected("between, in or matches");

        return ReadComparison(at);
    }

    private DqdlCondition ReadComparison(TextPosition at)
    {
        var comparison = cursor.Take().Text;
        var operand = ReadOperand();

        return operand.Kind == DqdlOperandKind.Text && comparison is not ("=" or "!=")
            ? throw Syntax(operand, $"a text has no order, so '{comparison}' does not apply. Use =, !=, in or matches")
            : Of(at, comparison, [operand]);
    }

    private ImmutableArray<DqdlOperand> ReadBounds()
    {
        var low = ReadOperand();
        cursor.Take("and");
        ImmutableArray<DqdlOperand> bounds = [low, ReadOperand()];

        return bounds.FirstOrDefault(bound => bound.Kind == DqdlOperandKind.Text) is { } text
            ? throw Syntax(text, "a text has no order, so 'between' does not apply. Use in or matches")
            : bounds;
    }

    private ImmutableArray<DqdlOperand> ReadSet()
    {
        if (cursor.Current.Kind == DqdlTokenKind.Variable)
            return [DqdlOperand.Literal(DqdlOperandKind.Variable, cursor.Take())];

        cursor.Take("[");
        var members = cursor.List(ReadOperand);
        cursor.Take("]");
        return members;
    }

    private static DqdlCondition Of(TextPosition at, string name, ImmutableArray<DqdlOperand> operands)
    {
        var condition = new DqdlCondition(at, name, operands);
        var stranger = operands.FirstOrDefault(operand => operand.Kind != DqdlOperandKind.Null && operand.Kind != condition.Kind);

        return stranger is null
            ? condition
            : throw Syntax(stranger, $"a {Word(stranger.Kind)} stands among values of kind {Word(condition.Kind)}. Use values of one kind; a quoted date or time is never a text");
    }

    private static string Word(DqdlOperandKind kind) => kind.ToString().ToLowerInvariant();

    private static DqdlSyntaxException Syntax(DqdlOperand operand, string fact) =>
        new(new(operand.At, DqdlProblemKind.Syntax, $"'{operand.Text}': {fact}.", operand.Text));

    private DqdlOperand ReadOperand()
    {
        var operand = ReadTerm("");

        while (operand.Kind == DqdlOperandKind.Number && cursor.IsAny("+", "-", "*", "/"))
        {
            var sign = cursor.Take().Text;
            var right = ReadTerm("");
            operand = right.Kind == DqdlOperandKind.Number
                ? new DqdlOperand(operand.At, DqdlOperandKind.Number, $"{operand.Text} {sign} {right.Text}") { Calls = [.. operand.Calls, .. right.Calls] }
                : throw Syntax(right, "only numbers can be added, subtracted, multiplied and divided. Remove it");
        }

        return operand;
    }

    private DqdlOperand ReadTerm(string within) => cursor.Current switch
    {
        { Kind: DqdlTokenKind.Whole } => ReadWhole(),
        { Kind: DqdlTokenKind.Fraction } => DqdlOperand.Literal(DqdlOperandKind.Number, cursor.Take()),
        { Kind: DqdlTokenKind.Text } => DqdlOperand.Literal(DqdlOperandKind.Text, cursor.Take()),
        { Kind: DqdlTokenKind.Date or DqdlTokenKind.Time } => DqdlOperand.Literal(DqdlOperandKind.Date, cursor.Take()),
        { Kind: DqdlTokenKind.Word, Text: var word } when DqdlWords.Nulls.Contains(word) => DqdlOperand.Literal(DqdlOperandKind.Null, cursor.Take()) with { Text = "NULL" },
        { Kind: DqdlTokenKind.Word, Text: var word } when DqdlWords.Texts.Contains(word) => ReadTextWord(),
        { Kind: DqdlTokenKind.Word } when cursor.NextIs("(") => ReadCall(within),
        { Kind: DqdlTokenKind.Symbol, Text: "(" } => ReadGroup(),
        _ => throw cursor.Expected("a value"),
    };

    private DqdlOperand ReadTextWord()
    {
        var word = cursor.Take();
        return new(word.At, DqdlOperandKind.Text, word.Text.ToUpperInvariant());
    }

    private DqdlOperand ReadWhole()
    {
        var number = cursor.Take();
        var unit = cursor.Current;
        if (unit.Kind != DqdlTokenKind.Word || !(DqdlWords.Durations.Contains(unit.Text) || DqdlWords.Sizes.Contains(unit.Text)))
            return DqdlOperand.Literal(DqdlOperandKind.Number, number);

        cursor.Take();
        return new(number.At, DqdlWords.Durations.Contains(unit.Text) ? DqdlOperandKind.Duration : DqdlOperandKind.Size, $"{number.Text} {unit.Text}");
    }

    private DqdlOperand ReadCall(string within)
    {
        var name = cursor.Take();
        cursor.Take("(");
        if (name.Text == "now")
        {
            cursor.Take(")");
            return new(name.At, DqdlOperandKind.Date, "now()");
        }

        var arguments = cursor.Is(")") ? [] : cursor.List(() => ReadTerm(name.Text));
        cursor.Take(")");
        return new(name.At, DqdlOperandKind.Number, $"{name.Text}({string.Join(", ", arguments.Select(argument => argument.Text))})")
        {
            Calls = [new(name.At, name.Text, [.. arguments.Select(argument => argument.Text)], within), .. arguments.SelectMany(argument => argument.Calls)],
        };
    }

    private DqdlOperand ReadGroup()
    {
        var open = cursor.Take("(");
        var inner = ReadOperand();

        if (inner.Text == "now()" && cursor.IsAny("+", "-"))
        {
            var sign = cursor.Take().Text;
            var duration = ReadTerm("");
            inner = duration.Kind == DqdlOperandKind.Duration
                ? inner with { Text = $"now() {sign} {duration.Text}" }
                : throw Syntax(duration, "only a duration can be added to now(), such as 3 days. Correct it");
        }
        else if (inner.Kind != DqdlOperandKind.Number)
        {
            throw Syntax(inner, "parentheses hold a number or a time from now(). Remove them");
        }

        cursor.Take(")");
        return inner with { At = open.At, Text = $"({inner.Text})", IsLiteral = false };
    }
}
