using System.Collections.Immutable;

namespace Strata.Quality.Dqdl;

/// <summary>Reads rules; <c>and</c> binds tighter than <c>or</c>.</summary>
internal sealed class DqdlRuleParser(DqdlCursor cursor)
{
    private readonly DqdlConditionParser conditions = new(cursor);

    public DqdlRule Read() => ReadJoined(isAnd: false, () => ReadJoined(isAnd: true, ReadOperand));

    /// <summary>A rule's type and parameters, as an analyzer has them.</summary>
    public DqdlSingleRule ReadHead()
    {
        var type = cursor.Current is { Kind: DqdlTokenKind.Word, Text: var text } && !DqdlWords.Reserved.Contains(text)
            ? cursor.Take()
            : throw cursor.Expected("a rule type");

        return new(type.At, type.Text, ReadParameters());
    }

    public ImmutableArray<DqdlLabel> ReadLabels()
    {
        cursor.Take("[");
        var labels = cursor.Is("]") ? [] : cursor.List(ReadLabel);
        cursor.Take("]");
        return labels;
    }

    private DqdlRule ReadJoined(bool isAnd, Func<DqdlRule> operand)
    {
        var (lower, upper) = isAnd ? ("and", "AND") : ("or", "OR");
        var first = operand();
        if (!cursor.IsAny(lower, upper))
            return first;

        var operands = ImmutableArray.CreateBuilder<DqdlRule>();
        operands.Add(first);
        while (cursor.TryTake(lower) || cursor.TryTake(upper))
            operands.Add(operand());

        return new DqdlCompositeRule(first.At, isAnd, operands.ToImmutable());
    }

    private DqdlRule ReadOperand()
    {
        if (!cursor.TryTake("("))
            return ReadSingle();

        var inner = Read();
        cursor.Take(")");
        return cursor.Is("labels") && inner.Labels.IsEmpty ? WithLabels(inner) : inner;
    }

    private DqdlSingleRule ReadSingle()
    {
        var rule = ReadHead();
        if (conditions.IsAtCondition)
            rule = rule with { Condition = conditions.Read() };
        if (cursor.TryTake("where"))
            rule = rule with { Where = Parameter(cursor.Take(DqdlTokenKind.Text, "a quoted SQL condition")) };
        if (cursor.Is("labels"))
            rule = WithLabels(rule);

        var tags = ImmutableArray.CreateBuilder<DqdlTag>();
        while (cursor.TryTake("with"))
            tags.Add(ReadTag());

        return rule with { Tags = tags.ToImmutable() };
    }

    private ImmutableArray<DqdlParameter> ReadParameters()
    {
        var parameters = ImmutableArray.CreateBuilder<DqdlParameter>();
        while (IsParameter(cursor.Current) || (cursor.IsAny("of", "OF", "and", "AND") && IsParameter(cursor.Next)))
        {
            if (!IsParameter(cursor.Current))
                cursor.Take();

            parameters.Add(Parameter(cursor.Take()));
        }

        return parameters.ToImmutable();
    }

    private static bool IsParameter(DqdlToken token) =>
        token.Kind is DqdlTokenKind.Text or DqdlTokenKind.Variable || (token.Kind == DqdlTokenKind.Word && !DqdlWords.Reserved.Contains(token.Text));

    private static DqdlParameter Parameter(DqdlToken token) => new(token.At, token.Text);

    private DqdlTag ReadTag()
    {
        var name = cursor.Take(DqdlTokenKind.Word, "the name of a tag, such as threshold");
        return conditions.IsAtCondition ? new(name.At, name.Text, conditions.Read()) : throw cursor.Expected("a condition of the tag");
    }

    private T WithLabels<T>(T rule)
        where T : DqdlRule
    {
        cursor.Take("labels");
        cursor.Take("=");
        var labels = ReadLabels();
        return rule with { Labels = labels, HasEmptyLabels = labels.IsEmpty };
    }

    private DqdlLabel ReadLabel()
    {
        var key = cursor.Take(DqdlTokenKind.Text, "a quoted label");
        cursor.Take("=");
        return new(key.At, key.Unquoted, cursor.Take(DqdlTokenKind.Text, "the label's quoted value").Unquoted);
    }
}
