namespace Strata.Queries.Evaluation;

/// <summary>Orders texts by Unicode character, as the bytes of UTF-8 do; .NET's ordinal order differs beyond the first plane.</summary>
internal sealed class CharacterOrder : IComparer<string?>
{
    public static CharacterOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);

        var common = x.AsSpan().CommonPrefixLength(y);
        return common == x.Length || common == y.Length ? x.Length - y.Length : Rank(x[common]) - Rank(y[common]);
    }

    // Surrogates stand for characters above all others.
    private static int Rank(char unit) => char.IsSurrogate(unit) ? unit + char.MaxValue : unit;
}
