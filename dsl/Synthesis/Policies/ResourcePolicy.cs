using System.Collections.Immutable;
using Strata.Diagnostics;

namespace Strata.Synthesis.Policies;

/// <summary>A policy about each resource alone.</summary>
internal abstract class ResourcePolicy : Policy
{
    public sealed override IEnumerable<Diagnostic> Check(ImmutableArray<StackTemplate> templates) =>
        templates.SelectMany(TemplateResource.Of).SelectMany(Check);

    protected abstract IEnumerable<Diagnostic> Check(TemplateResource resource);
}
