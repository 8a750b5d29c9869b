using System.Collections.Immutable;
using System.Reflection;
using Strata.Diagnostics;
using Strata.Schema;

namespace Strata.Tests.Support;

/// <summary>Every definition of the product.</summary>
internal static class Catalogue
{
    public static ImmutableArray<Assembly> Assemblies { get; } = [typeof(StrataCompiler).Assembly, typeof(ManifestSchema).Assembly, Assembly.Load("Strata.Build")];

    public static ImmutableArray<DiagnosticDefinition> All { get; } = DiagnosticCatalogue.Of([.. Assemblies]);
}
