using Strata.Diagnostics;

namespace Strata.Constructs.Environments;

/// <summary>A secret by its name in <see href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/intro.html">AWS Secrets Manager</see>; its value is never read or printed.</summary>
public sealed record SecretReference
{
    internal SecretReference(string name, SourceLocation declaredAt) => (Name, DeclaredAt) = (name, declaredAt);

    /// <summary>The secret's name.</summary>
    public string Name { get; }

    internal SourceLocation DeclaredAt { get; }
}
