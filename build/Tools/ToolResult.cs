namespace Strata.Build.Tools;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">0 when it succeeded.</param>
/// <param name="Lines">What it printed on either stream.</param>
internal sealed record ToolResult(int ExitCode, IReadOnlyList<string> Lines);
