using System.Linq.Expressions;

namespace Strata.Tests.Queries.Generated;

/// <summary>The parts of a tree, and a tree with one of them replaced.</summary>
internal static class Parts
{
    /// <summary>Every part, the outer ones first.</summary>
    public static IReadOnlyList<Expression> Of(Expression tree) => new Collector(intoLambdas: true).Of(tree);

    /// <summary>The parts that see the same parameters as the whole.</summary>
    public static IReadOnlyList<Expression> Inside(Expression tree) => new Collector(intoLambdas: false).Of(tree);

    public static Expression Replace(Expression tree, Expression part, Expression replacement) => new Replacer(part, replacement).Visit(tree)!;

    private sealed class Collector(bool intoLambdas) : ExpressionVisitor
    {
        private readonly List<Expression> parts = [];

        public IReadOnlyList<Expression> Of(Expression tree)
        {
            Visit(tree);
            return parts;
        }

        public override Expression? Visit(Expression? node)
        {
            if (node is not null)
                parts.Add(node);

            return base.Visit(node);
        }

        protected override Expression VisitLambda<T>(Expression<T> node) => intoLambdas ? base.VisitLambda(node) : node;
    }

    private sealed class Replacer(Expression part, Expression replacement) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == part ? replacement : base.Visit(node);
    }
}
