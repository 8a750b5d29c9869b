using Strata.Diagnostics;

namespace Strata.Synthesis.Policies;

/// <summary>Something that must hold for every template, whoever's construct made it. Checked on the data, before a CDK process starts.</summary>
internal abstract class Policy(DiagnosticDefinition definition)
{
    public DiagnosticDefinition Definition { get; } = definition;

    public abstract IEnumerable<Diagnostic> Check(StackTemplate template);

    protected Diagnostic Report(TemplateResource resource, params ReadOnlySpan<object?> arguments) =>
        Definition.At(resource.DeclaredAt, arguments);
}
