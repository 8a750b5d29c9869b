using System.Collections.Immutable;
using Strata.Diagnostics;

namespace Strata.Synthesis;

/// <summary>What a synthesis gave.</summary>
/// <param name="Stacks">In an order in which they can be deployed; none when a diagnostic is an error.</param>
/// <param name="Diagnostics">What policies found.</param>
internal sealed record SynthesisResult(ImmutableArray<SynthesizedStack> Stacks, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>A stack of the cloud assembly.</summary>
/// <param name="Name">The stack's name.</param>
/// <param name="TemplateFile">Its template, relative to the assembly.</param>
/// <param name="Resources">How many resources it has.</param>
/// <param name="DependsOn">The stacks that must be deployed before it.</param>
/// <param name="Reused">True when nothing changed since the assembly was last synthesized.</param>
internal sealed record SynthesizedStack(string Name, string TemplateFile, int Resources, ImmutableArray<string> DependsOn, bool Reused);
