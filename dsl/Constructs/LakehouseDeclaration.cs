using Strata.Diagnostics;
using Strata.Model;

namespace Strata.Constructs;

/// <summary>The lakehouse itself: its name, who answers for it, and when its workflow runs.</summary>
internal sealed record LakehouseDeclaration(string Name, string Owner, Schedule Refresh, SourceLocation DeclaredAt);
