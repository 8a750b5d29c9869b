namespace Strata.Diagnostics;

/// <summary>Where something was declared: a file and a line, and a column where it is known.</summary>
/// <param name="File">The script's path.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1; 0 when only the line is known.</param>
public sealed record SourceLocation(string File, int Line, int Column = 0)
{
    /// <summary>A problem that belongs to no line of any script.</summary>
    public static SourceLocation None { get; } = new("", 0);

    /// <summary>The file and the line, as messages write them.</summary>
    /// <returns><c>environments/retail/lakehouse.csx(31)</c>.</returns>
    public override string ToString() => $"{File}({Line})";
}
