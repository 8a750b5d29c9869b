namespace Strata.Build.Testing;

/// <summary>A test that did not run.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Class">The name of its class.</param>
/// <param name="Reason">Why.</param>
internal sealed record SkippedTest(string Name, string Class, string Reason);
