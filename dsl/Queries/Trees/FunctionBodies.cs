using System.Linq.Expressions;

namespace Strata.Queries.Trees;

/// <summary>Which parts of a query's tree are bodies of functions, and which are arguments that came from outside again; and how large they are.</summary>
internal sealed class FunctionBodies : ExpressionVisitor
{
    /// <summary>Parts of a query that functions may make of it: more than any person writes, and still translated in a moment.</summary>
    public const int MostParts = 20_000;

    private readonly Dictionary<Expression, (ScriptFunction? Function, int Parts)> roots = new(ReferenceEqualityComparer.Instance);
    private int counted;

    /// <summary>The function whose body is too large, the outermost of those that call each other; null where none is.</summary>
    public ScriptFunction? TooLarge { get; private set; }

    /// <summary>Remembers what the root and all below it belongs to; what was remembered before stays.</summary>
    /// <param name="root">The root of a body, or of an argument.</param>
    /// <param name="function">The function it stands in; null for the query itself.</param>
    public Expression Mark(Expression root, ScriptFunction? function)
    {
        counted = 0;
        Visit(root);
        roots.TryAdd(root, (function, counted));
        if (counted > MostParts)
            TooLarge = function ?? TooLarge;

        return root;
    }

    /// <summary>Whether something begins at this place, and which function it then stands in.</summary>
    public bool BeginsAt(Expression place, out ScriptFunction? function)
    {
        var begins = roots.TryGetValue(place, out var root);
        function = root.Function;
        return begins;
    }

    // One argument can stand in many places; its parts count in each and are walked once.
    public override Expression? Visit(Expression? node)
    {
        if (node is not null && roots.TryGetValue(node, out var root))
            counted = Math.Min(counted + root.Parts, int.MaxValue / 2);
        else
        {
            counted++;
            base.Visit(node);
        }

        return node;
    }
}
