using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Strata.Scripting;

/// <summary>What a script is compiled against: the language and the part of the base library it may name, nothing else.</summary>
internal static class ScriptReferences
{
    private static readonly string[] baseLibrary =
    [
        "System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Collections.Immutable", "System.Linq", "System.Linq.Expressions",
        "System.Linq.Queryable", "System.Text.RegularExpressions",

        // Nothing of these is allowed (see SymbolAllowList); with them a script that tries is told so, instead of that a reference is missing.
        "System.Console", "System.Diagnostics.Process", "System.ComponentModel.Primitives", "System.Net.Http", "System.Net.Primitives",
    ];

    /// <summary>Imported into every script, so that none needs a using directive.</summary>
    public static ImmutableArray<string> Usings { get; } =
    [
        "System", "System.Collections.Generic", "System.Linq", "System.Text.RegularExpressions",
        "Strata.Constructs", "Strata.Model", "Strata.Quality", "Strata.Queries", "Strata.Queries.Cleaning",
    ];

    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. baseLibrary.Select(name => Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location) ?? "", name + ".dll"))
            .Append(typeof(ScriptReferences).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
