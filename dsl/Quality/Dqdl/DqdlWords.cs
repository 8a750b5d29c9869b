namespace Strata.Quality.Dqdl;

/// <summary>Words with a meaning of their own, which are no parameters unless quoted.</summary>
internal static class DqdlWords
{
    public static IReadOnlySet<string> Durations { get; } = new HashSet<string> { "days", "hours", "minutes" };

    public static IReadOnlySet<string> Sizes { get; } = new HashSet<string> { "B", "KB", "MB", "GB", "TB" };

    public static IReadOnlySet<string> Texts { get; } = new HashSet<string> { "EMPTY", "empty", "WHITESPACES_ONLY", "whitespaces_only" };

    public static IReadOnlySet<string> Nulls { get; } = new HashSet<string> { "NULL", "null" };

    public static IReadOnlySet<string> Reserved { get; } = new HashSet<string>(
    [
        .. Durations, .. Sizes, .. Texts, .. Nulls,
        "with", "where", "labels", "matches", "between", "in", "not", "and", "AND", "or", "OR", "of", "OF", "now",
        "Rules", "Analyzers", "Metadata", "DataSources", "DefaultLabels",
    ]);
}
