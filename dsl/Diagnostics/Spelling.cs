namespace Strata.Diagnostics;

/// <summary>Finds the word a person probably meant, for "did you mean".</summary>
internal static class Spelling
{
    /// <summary>With one edit, a single letter becomes any other.</summary>
    private const int ShortestGuessed = 2;

    private const double LargestShareOfWrongLetters = 0.34;

    /// <summary>The candidate nearest to <paramref name="word"/>, or null when none is near; case does not count.</summary>
    public static string? Closest(string word, IEnumerable<string> candidates)
    {
        var mostEdits = word.Length < ShortestGuessed ? 0 : Math.Max(1, (int)(word.Length * LargestShareOfWrongLetters));

        return candidates
            .Select(candidate => (Candidate: candidate, Edits: Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(near => near.Edits <= mostEdits)
            .OrderBy(near => near.Edits)
            .ThenBy(near => near.Candidate, StringComparer.Ordinal)
            .Select(near => near.Candidate)
            .FirstOrDefault();
    }

    /// <summary>Damerau and Levenshtein's count of insertions, deletions, substitutions and swaps of neighbours.</summary>
    private static int Distance(string from, string to)
    {
        var edits = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                edits[i, j] = i == 0 || j == 0 ? i + j : Fewest(edits, from, to, i, j);
            }
        }

        return edits[from.Length, to.Length];
    }

    private static int Fewest(int[,] edits, string from, string to, int i, int j)
    {
        var substitution = edits[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
        var fewest = Math.Min(substitution, Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1);
        var isSwap = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
        return isSwap ? Math.Min(fewest, edits[i - 2, j - 2] + 1) : fewest;
    }
}
