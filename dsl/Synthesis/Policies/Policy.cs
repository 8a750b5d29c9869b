using System.Collections.Immutable;
using Strata.Diagnostics;

namespace Strata.Synthesis.Policies;

/// <summary>Something that must hold for the templates, whichever construct made them. Checked on the data, before a CDK process starts.</summary>
internal abstract class Policy
{
    public abstract IEnumerable<Diagnostic> Check(ImmutableArray<StackTemplate> templates);
}
