using Strata.Diagnostics;

namespace Strata.Constructs.Environments;

/// <summary>A value that each environment gives under this name.</summary>
public sealed record ParameterReference
{
    internal ParameterReference(string name, SourceLocation declaredAt) => (Name, DeclaredAt) = (name, declaredAt);

    /// <summary>The name in <c>Environment(…).Parameter(name, value)</c>.</summary>
    public string Name { get; }

    internal SourceLocation DeclaredAt { get; }
}
