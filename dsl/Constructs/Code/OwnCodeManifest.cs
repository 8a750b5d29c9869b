using Strata.Model;

namespace Strata.Constructs.Code;

/// <summary>Code of the author's own that computes a dataset.</summary>
public sealed record OwnCodeManifest
{
    /// <summary>Where it stands: the line that says the SQL, or the PySpark file.</summary>
    public required string Place { get; init; }

    /// <summary>The text of the PySpark file; empty for SQL.</summary>
    public required string Python { get; init; }

    internal static OwnCodeManifest? From(TransformedModel declared) => declared switch
    {
        { Script: { Text: { } text } file } => new() { Place = file.Name, Python = text },
        { Code: { } code } => new() { Place = code.DeclaredAt.ToString(), Python = "" },
        _ => null,
    };
}
