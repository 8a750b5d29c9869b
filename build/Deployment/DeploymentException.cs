using Strata.Diagnostics;

namespace Strata.Build.Deployment;

/// <summary>Ends one stack's or one operation's work; the operation that started it turns it into its outcome.</summary>
internal sealed class DeploymentException(Diagnostic problem) : Exception(problem.Message)
{
    public DeploymentException(DiagnosticDefinition definition, params ReadOnlySpan<object?> arguments)
        : this(definition.At(SourceLocation.None, arguments))
    {
    }

    public Diagnostic Problem => problem;
}
