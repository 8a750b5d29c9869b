using System.Collections.Immutable;

namespace Strata.Build.Jobs;

/// <summary>A Glue job as it is deployed.</summary>
/// <param name="Name">The job's name.</param>
/// <param name="Script">Where its script lies.</param>
/// <param name="Arguments">What Glue starts it with, by name with its dashes.</param>
/// <param name="Limit">How long it may run.</param>
internal sealed record DeployedJob(string Name, string Script, ImmutableSortedDictionary<string, string> Arguments, TimeSpan Limit)
{
    private const string SettingSeparator = " --conf ";

    /// <summary>Where the packages lie that its script imports.</summary>
    public ImmutableArray<string> Packages => [.. Argument("--extra-py-files").Split(',', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Where the spec lies that it reads; empty when it reads none.</summary>
    public string Spec => Argument("--spec");

    /// <summary>Settings of its Spark session: Glue takes <c>--conf</c> once, and more of them inside its value.</summary>
    public ImmutableSortedDictionary<string, string> Settings => Argument("--conf")
        .Split(SettingSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(setting => setting.Split('=', 2))
        .Where(setting => setting.Length == 2)
        .ToImmutableSortedDictionary(setting => setting[0], setting => setting[1], StringComparer.Ordinal);

    private string Argument(string name) => Arguments.GetValueOrDefault(name, "");
}
