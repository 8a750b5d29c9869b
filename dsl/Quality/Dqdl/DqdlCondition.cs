using System.Collections.Immutable;

namespace Strata.Quality.Dqdl;

/// <summary>What a rule's value is compared with.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Operator"><c>=</c>, <c>!=</c>, <c>&gt;</c>, <c>&gt;=</c>, <c>&lt;</c>, <c>&lt;=</c>, <c>between</c>, <c>in</c> or <c>matches</c>, the last three also with <c>not</c> before.</param>
/// <param name="Operands">One, two for <c>between</c>, any number for <c>in</c>.</param>
internal sealed record DqdlCondition(TextPosition At, string Operator, ImmutableArray<DqdlOperand> Operands)
{
    /// <summary>The common kind; Null when every operand is NULL, Variable for <c>in $name</c>.</summary>
    public DqdlOperandKind Kind => Operands.Select(operand => operand.Kind).FirstOrDefault(kind => kind != DqdlOperandKind.Null);
}

/// <summary>A value or an expression; <paramref name="Text"/> is its canonical text.</summary>
internal sealed record DqdlOperand(TextPosition At, DqdlOperandKind Kind, string Text)
{
    /// <summary>The functions it calls, outermost first.</summary>
    public ImmutableArray<DqdlCall> Calls { get; init; } = [];

    /// <summary>True for a number, text or date that is written out.</summary>
    public bool IsLiteral { get; init; }

    public static DqdlOperand Literal(DqdlOperandKind kind, DqdlToken token) => new(token.At, kind, token.Text) { IsLiteral = true };
}

/// <summary>A function of a dynamic rule; <paramref name="Within"/> is the function whose argument it is, empty at the top.</summary>
internal sealed record DqdlCall(TextPosition At, string Name, ImmutableArray<string> Arguments, string Within);

/// <summary>What kind of value an operand is.</summary>
internal enum DqdlOperandKind
{
    Null,
    Number,
    Text,
    Date,
    Duration,
    Size,
    Variable,
}
