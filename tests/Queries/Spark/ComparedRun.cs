namespace Strata.Tests.Queries.Spark;

/// <summary>How two engines answered one query, and what they said where it was not the same.</summary>
internal sealed record ComparedRun(Agreement Agreement, string Details)
{
    public static ComparedRun Same { get; } = new(Agreement.Same, "");
}

internal enum Agreement
{
    /// <summary>The same rows, or an error in both.</summary>
    Same,

    /// <summary>The query was not translated.</summary>
    Refused,

    /// <summary>
    /// One engine failed on a value that the result does not depend on: Spark because it computed it earlier than the query says, as its answer without
    /// rearranging shows; or C# because nothing reads the value, as its answer with another value instead shows. Or the result depends on a date that C# has not.
    /// </summary>
    Spared,

    Different,
}
