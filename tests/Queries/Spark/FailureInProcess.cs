namespace Strata.Tests.Queries.Spark;

/// <summary>Judges a query that fails in process alone, by its rows with other values in the place of what failed.</summary>
internal static class FailureInProcess
{
    private static readonly int[] Failed = [0, 1, 7];

    private static readonly DateTime[] Beyond = [DateTime.UnixEpoch, new(1, 1, 1, 0, 0, 0, DateTimeKind.Utc), new(9999, 12, 31, 23, 59, 59, DateTimeKind.Utc)];

    /// <summary>
    /// True when the rows do not depend on what failed, and are Spark's. They may depend on what lies beyond the calendar, which C# cannot say: Spark's are then not
    /// compared.
    /// </summary>
    /// <param name="rowsWith">The rows with a value for what fails on both engines, and one for what is beyond the calendar.</param>
    /// <param name="onSpark">Spark's rows.</param>
    public static bool IsSpared(Func<int, DateTime, IReadOnlyList<string>> rowsWith, IReadOnlyList<string> onSpark)
    {
        var answers = Beyond.Select(beyond => Failed.Select(failed => rowsWith(failed, beyond)).ToArray()).ToArray();
        return answers.All(AreTheSame) && (!AreTheSame(answers.Select(rows => rows[0])) || answers[0][0].SequenceEqual(onSpark));
    }

    private static bool AreTheSame(IEnumerable<IReadOnlyList<string>> answers) => answers.All(answers.First().SequenceEqual);
}
