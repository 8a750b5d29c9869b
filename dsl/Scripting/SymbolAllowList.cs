using System.Collections.Frozen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Strata.Diagnostics;
using Diagnostic = Strata.Diagnostics.Diagnostic;

namespace Strata.Scripting;

/// <summary>
/// Scripts describe; they do not act. Every name a script uses must be its own, the language's, or on this list of base types without files,
/// network, processes, reflection, clock or chance. Checked on the compilation, before anything runs.
/// </summary>
internal static class SymbolAllowList
{
    internal static DiagnosticDefinition Definition { get; } = new(
        Id: "STR1101",
        Severity: Severity.Error,
        Title: "Scripts use only the language and side-effect-free base types",
        Message: "Name '{0}' is not available in a lakehouse script. Describe it with the language, or move the work into a job.",
        Why: "A script is configuration that runs on every build machine and with deployment rights; one that reads files, calls out or asks the clock gives another result each time and can do harm.");

    private static readonly FrozenSet<string> types = new[]
    {
        "object", "string", "bool", "char", "byte", "short", "int", "long", "float", "double", "decimal", "void",
        "System.DateTime", "System.DateOnly", "System.TimeOnly", "System.TimeSpan", "System.DayOfWeek", "System.DateTimeKind", "System.Guid",
        "System.Math", "System.MidpointRounding", "System.Nullable<T>", "System.Nullable", "System.StringComparison", "System.Array", "System.Convert", "System.MemoryExtensions",
        "System.Linq.Queryable", "System.Linq.Enumerable", "System.Linq.IQueryable<T>", "System.Linq.IOrderedQueryable<T>", "System.Linq.IGrouping<TKey, TElement>",
        "System.Collections.Generic.IEnumerable<T>", "System.Collections.Generic.List<T>", "System.Collections.Generic.Dictionary<TKey, TValue>",
        "System.Collections.Generic.KeyValuePair<TKey, TValue>", "System.Text.RegularExpressions.Regex", "System.Text.RegularExpressions.RegexOptions",
        "System.Attribute", "System.ValueTuple",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> refusedMembers = new[]
    {
        "object.GetType()", "System.Guid.NewGuid()", "System.Guid.CreateVersion7()", "System.DateTime.Now", "System.DateTime.UtcNow", "System.DateTime.Today",
    }.ToFrozenSet();

    public static IEnumerable<Diagnostic> Check(CSharpCompilation compilation) =>
        from tree in compilation.SyntaxTrees
        let model = compilation.GetSemanticModel(tree)
        from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        where !name.IsVar && !IsAllowed(name, model) && !FollowsARefusedName(name, model)
        select Definition.At(ScriptProblems.LocationOf(name.GetLocation()), NameOf(name, model)) with { Token = name.ToString() };

    private static bool IsAllowed(SimpleNameSyntax name, SemanticModel model) =>
        model.GetSymbolInfo(name).Symbol is not { } symbol || IsAllowed(symbol);

    private static bool FollowsARefusedName(SimpleNameSyntax name, SemanticModel model) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name
        && access.Expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(before => !IsAllowed(before, model));

    public static bool IsAllowed(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol or ILabelSymbol or IRangeVariableSymbol or IParameterSymbol or ILocalSymbol or ITypeParameterSymbol or IDiscardSymbol => true,
        IDynamicTypeSymbol => false,
        IArrayTypeSymbol array => IsAllowed(array.ElementType),
        INamedTypeSymbol type => IsAllowedType(type),
        _ when refusedMembers.Contains(symbol.OriginalDefinition.ToDisplayString()) => false,
        _ => symbol.ContainingType is null || IsAllowedType(symbol.ContainingType),
    };

    private static bool IsAllowedType(INamedTypeSymbol type) =>
        type.IsAnonymousType
        || type.IsTupleType
        || type.TypeKind == TypeKind.Delegate
        || IsOurs(type)
        || types.Contains(type.OriginalDefinition.ToDisplayString());

    /// <summary>Whether a type is of the script or of the language.</summary>
    public static bool IsOurs(INamedTypeSymbol type) =>
        type.Locations.Any(location => location.IsInSource) || type.ContainingAssembly?.Name == typeof(SymbolAllowList).Assembly.GetName().Name;

    private static string NameOf(SimpleNameSyntax name, SemanticModel model) => model.GetSymbolInfo(name).Symbol switch
    {
        ITypeSymbol type => type.ToDisplayString(),
        { ContainingType: { } type } member => $"{type.ToDisplayString()}.{member.Name}",
        _ => name.ToString(),
    };
}
