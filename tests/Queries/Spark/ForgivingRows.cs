using System.Collections;
using System.Linq.Expressions;
using Strata.Constructs;
using Strata.Queries.Evaluation;
using Strata.Queries.SparkSql;
using Strata.Queries.Trees;

namespace Strata.Tests.Queries.Spark;

/// <summary>A query in process, with a given value wherever a computation fails. What comes out the same with different ones does not depend on what failed.</summary>
internal sealed class ForgivingRows(int instead) : ExpressionVisitor
{
    private static readonly ExpressionType[] NeverFail =
    [
        ExpressionType.Constant, ExpressionType.Parameter, ExpressionType.Conditional, ExpressionType.Coalesce, ExpressionType.AndAlso, ExpressionType.OrElse, ExpressionType.Not,
    ];

    public static IEnumerable<object> Of(IQueryable query, Func<Dataset, IEnumerable> rowsOf, int instead)
    {
        var tree = new ForgivingRows(instead).Visit(new InProcessRewriter(rowsOf).Visit(QueryTree.Of(query)))!;
        return Array.Empty<object>().AsQueryable().Provider.CreateQuery(tree).Cast<object>().Select(DatasetBoundary.Of(query.ElementType));
    }

    public static T Attempt<T>(Func<T> computation, T instead)
    {
        try
        {
            return computation();
        }
        catch (Exception problem) when (problem is ArithmeticException or ArgumentException or InvalidOperationException)
        {
            return instead;
        }
    }

    public override Expression? Visit(Expression? node)
    {
        var visited = base.Visit(node);
        return visited is null || NeverFail.Contains(visited.NodeType) || SqlTypes.Of(visited.Type) is null
            ? visited
            : Expression.Call(typeof(ForgivingRows), nameof(Attempt), [visited.Type], Expression.Lambda(visited), Expression.Constant(Instead(visited.Type), visited.Type));
    }

    private object? Instead(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var nullable when (nullable != type || type == typeof(string)) && instead == 0 => null,
        var text when text == typeof(string) => "instead",
        var instant when instant == typeof(DateTime) => new DateTime(2000 + instead, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        var day when day == typeof(DateOnly) => new DateOnly(2000 + instead, 1, 1),
        var span when span == typeof(TimeSpan) => TimeSpan.FromDays(instead),
        var id when id == typeof(Guid) => new Guid(instead, 0, 0, new byte[8]),
        { IsEnum: true } member => Enum.ToObject(member, instead),
        var number => Convert.ChangeType(instead, number, System.Globalization.CultureInfo.InvariantCulture),
    };
}
