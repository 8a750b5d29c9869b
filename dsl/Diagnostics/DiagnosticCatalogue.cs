using System.Collections.Immutable;
using System.Reflection;
using Strata.Validation;

namespace Strata.Diagnostics;

/// <summary>
/// Every definition, wherever it stands: the rules' own, and those that lie as static properties beside their checks. Derived, so that no list
/// is kept by hand.
/// </summary>
internal static class DiagnosticCatalogue
{
    private const BindingFlags AnyStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Ids that were used once and mean nothing now; no definition may take one again.</summary>
    public static ImmutableArray<string> Retired { get; } = [];

    /// <param name="assemblies">The assemblies whose checks to list.</param>
    /// <returns>The definitions, sorted by id; an id that is defined twice is there twice.</returns>
    public static ImmutableArray<DiagnosticDefinition> Of(params ReadOnlySpan<Assembly> assemblies) =>
    [
        .. assemblies.ToArray().SelectMany(assembly => assembly.GetTypes()).SelectMany(BesideTheCheck)
            .Concat(RuleSet.All.Select(rule => rule.Definition))
            .OrderBy(definition => definition.Id, StringComparer.Ordinal),
    ];

    private static IEnumerable<DiagnosticDefinition> BesideTheCheck(Type type) =>
        type.GetProperties(AnyStatic)
            .Where(property => property.PropertyType == typeof(DiagnosticDefinition))
            .Select(property => property.GetValue(null))
            .OfType<DiagnosticDefinition>();
}
