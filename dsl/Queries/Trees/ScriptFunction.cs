using System.Linq.Expressions;
using System.Reflection;
using Strata.Diagnostics;

namespace Strata.Queries.Trees;

/// <summary>A function of a script whose body can stand in a query for its call.</summary>
internal sealed class ScriptFunction
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly MethodInfo tree;

    private ScriptFunction(string name, SourceLocation declaredAt, MethodInfo tree) => (Name, DeclaredAt, this.tree) = (name, declaredAt, tree);

    public string Name { get; }

    public SourceLocation DeclaredAt { get; }

    /// <summary>The function of a called method; null for every other method.</summary>
    public static ScriptFunction? Of(MethodInfo method)
    {
        // Scripts, and nothing else here, are loaded to be unloaded again.
        if (method.DeclaringType is not { Assembly.IsCollectible: true } type)
            return null;

        return (from candidate in type.GetMethods(Declared)
                let marked = candidate.GetCustomAttribute<FunctionTreeAttribute>()
                where marked?.Function == method.Name && marked.Overload == OverloadOf(method, type)
                let tree = method.IsGenericMethod ? candidate.MakeGenericMethod(method.GetGenericArguments()) : candidate
                select new ScriptFunction(method.Name, new SourceLocation(marked.File, marked.Line), tree)).FirstOrDefault();
    }

    /// <summary>Parameters and body; each call makes its own.</summary>
    /// <param name="script">The running script the function belongs to; null for a static function.</param>
    public LambdaExpression Tree(object? script) =>
        tree.Invoke(script, null) as LambdaExpression ?? throw new InvalidOperationException($"The tree of '{Name}' is no lambda.");

    private static int OverloadOf(MethodInfo method, Type type) =>
        type.GetMethods(Declared).Count(other => other.Name == method.Name && other.MetadataToken < method.MetadataToken);
}
