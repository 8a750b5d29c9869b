namespace Strata.Build.Testing;

/// <summary>Which tests run, and how those that authors wrote do.</summary>
/// <param name="Filter">Part of a test's or case's name, or null for all.</param>
/// <param name="Environment">The script of the environment whose lakehouse has the cases.</param>
/// <param name="Engine">What runs the cases; null for in process.</param>
/// <param name="Record">Whether the cases write their expected files.</param>
internal sealed record TestSelection(string? Filter, string Environment, string? Engine, bool Record)
{
    private const string Cases = "FullyQualifiedName~TransformationCaseTests";

    /// <summary>Whether every test runs, so that what none of them used is orphaned.</summary>
    public bool IsComplete => Filter is null && !Record;

    /// <summary>In the language of <c>dotnet test --filter</c>; null for all.</summary>
    public string? DotnetFilter =>
        (Filter, Record) switch
        {
            (null, false) => null,
            (null, true) => Cases,
            (_, false) => Named(Filter),
            (_, true) => $"{Cases}&({Named(Filter)})",
        };

    /// <summary>The variables by which the cases learn how to run.</summary>
    public IEnumerable<KeyValuePair<string, string>> Variables =>
    [
        new("STRATA_ENVIRONMENT", Environment),
        .. Engine is null ? Array.Empty<KeyValuePair<string, string>>() : [new("STRATA_ENGINE", Engine)],
        .. Record ? [new("STRATA_RECORD", "1")] : Array.Empty<KeyValuePair<string, string>>(),
    ];

    // The name of a case is in the display name alone.
    private static string Named(string filter) => $"FullyQualifiedName~{filter}|DisplayName~{filter}";
}
