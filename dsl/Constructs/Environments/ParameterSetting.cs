using Strata.Diagnostics;

namespace Strata.Constructs.Environments;

/// <summary>The value an environment gives a parameter.</summary>
internal sealed record ParameterSetting(string Name, string Value, SourceLocation DeclaredAt);
