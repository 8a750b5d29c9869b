using System.Linq.Expressions;

namespace Strata.Queries;

/// <summary>A part of a query that is no query by itself; a variable of the script can hold it.</summary>
internal interface IQueryPart
{
    Expression Expression { get; }
}
