using System.Collections.Immutable;
using Strata.Diagnostics;

namespace Strata.Constructs.Environments;

/// <summary>Where in a VPC things run.</summary>
internal sealed record NetworkSettings(string Name, string Vpc, ImmutableArray<string> Subnets, ImmutableArray<string> SecurityGroups, SourceLocation DeclaredAt);
