namespace Strata.Validation;

/// <summary>Finds the shortest way from something back to itself, so that a message can name every member of a circle.</summary>
internal static class ShortestCircle
{
    /// <param name="start">Where the way begins and ends.</param>
    /// <param name="next">What one step leads to.</param>
    /// <returns>The members of the circle, <paramref name="start"/> first; null where there is none.</returns>
    public static IReadOnlyList<T>? From<T>(T start, Func<T, IEnumerable<T>> next)
        where T : notnull
    {
        var ways = new Queue<IReadOnlyList<T>>([[start]]);
        var seen = new HashSet<T>();

        while (ways.TryDequeue(out var way))
        {
            foreach (var step in next(way[^1]))
            {
                if (step.Equals(start))
                    return way;

                if (seen.Add(step))
                    ways.Enqueue([.. way, step]);
            }
        }

        return null;
    }

    /// <summary><c>'a' waits for 'b', which waits for 'a'</c>.</summary>
    public static string Tell(IReadOnlyList<string> circle, string verb) =>
        $"'{circle[0]}' {verb} " + string.Join($", which {verb} ", circle.Skip(1).Append(circle[0]).Select(name => $"'{name}'"));
}
