using System.Linq.Expressions;

namespace Strata.Queries.Operators;

/// <summary>One LINQ operator.</summary>
internal abstract class QueryOperator(string name)
{
    public string Name => name;

    public abstract Relation Translate(MethodCallExpression call, RelationTranslator relations);
}
