using Strata.Diagnostics;

namespace Strata.Constructs.Environments;

/// <summary>A network by the name an environment gives it.</summary>
public sealed record NetworkReference
{
    internal NetworkReference(string name, SourceLocation declaredAt) => (Name, DeclaredAt) = (name, declaredAt);

    /// <summary>The name in <c>Environment(…).Network(name, …)</c>.</summary>
    public string Name { get; }

    internal SourceLocation DeclaredAt { get; }
}
