using System.Collections.Immutable;
using Strata.Diagnostics;

namespace Strata.Scripting;

/// <summary>A script that was compiled and checked, and has not run yet.</summary>
/// <param name="File">The environment's script, by name.</param>
/// <param name="Sources">It and all it loads.</param>
/// <param name="Problems">What was found; with an error there is no <paramref name="Program"/>.</param>
/// <param name="Program">What runs.</param>
internal sealed record CheckedScript(string File, ScriptSources Sources, ImmutableArray<Diagnostic> Problems, ScriptProgram? Program);

/// <summary>A script as a .NET assembly.</summary>
/// <param name="EntryType">The type that runs it.</param>
/// <param name="EntryMethod">The method that runs it.</param>
/// <param name="Image">The assembly.</param>
internal sealed record ScriptProgram(string EntryType, string EntryMethod, ImmutableArray<byte> Image);
