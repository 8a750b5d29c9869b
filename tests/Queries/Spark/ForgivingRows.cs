using System.Collections;
using System.Linq.Expressions;
using Strata.Constructs;
using Strata.Queries;
using Strata.Queries.SparkSql;

namespace Strata.Tests.Queries.Spark;

/// <summary>A query in process, with given values wherever a computation fails. What comes out the same with different ones does not depend on what failed.</summary>
/// <param name="failed">Stands for what fails on both engines.</param>
/// <param name="beyond">Stands for what the calendar of C# has no room for, and Spark's has.</param>
internal sealed class ForgivingRows(int failed, DateTime beyond) : ExpressionVisitor
{
    private static readonly ExpressionType[] NeverFail =
    [
        ExpressionType.Constant, ExpressionType.Parameter, ExpressionType.Conditional, ExpressionType.Coalesce, ExpressionType.AndAlso, ExpressionType.OrElse, ExpressionType.Not,
    ];

    public static IEnumerable<object> Of(IQueryable query, Func<Dataset, IEnumerable> rowsOf, int failed, DateTime beyond) =>
        InProcess.Rows(new ForgivingRows(failed, beyond).Visit(InProcess.Rewritten(query, rowsOf)) ?? throw new InvalidOperationException(), query.ElementType);

    /// <summary>True when a moved date left the years 1 to 9999.</summary>
    public static bool IsBeyondCalendar(Exception problem) =>
        problem is ArgumentOutOfRangeException { TargetSite.DeclaringType: { } thrower } && (thrower == typeof(DateTime) || thrower == typeof(DateOnly));

    /// <summary>True when a computation ends because a moved date left the years 1 to 9999.</summary>
    public static bool LeavesCalendar(Action computation)
    {
        try
        {
            computation();
            return false;
        }
        catch (ArgumentOutOfRangeException problem)
        {
            return IsBeyondCalendar(problem);
        }
    }

    public static T Attempt<T>(Func<T> computation, T failed, T beyond)
    {
        try
        {
            return computation();
        }
        catch (Exception problem) when (problem is ArithmeticException or ArgumentException or InvalidOperationException)
        {
            return IsBeyondCalendar(problem) ? beyond : failed;
        }
    }

    public override Expression? Visit(Expression? node)
    {
        var visited = base.Visit(node);
        return visited is null || NeverFail.Contains(visited.NodeType) || SqlTypes.Of(visited.Type) is null
            ? visited
            : Expression.Call(typeof(ForgivingRows), nameof(Attempt), [visited.Type], Expression.Lambda(visited), Constant(Failed(visited.Type)), Constant(Beyond(visited.Type)));

        Expression Constant(object? value) => Expression.Constant(value, visited.Type);
    }

    private object? Beyond(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var instant when instant == typeof(DateTime) => beyond,
        var day when day == typeof(DateOnly) => DateOnly.FromDateTime(beyond),
        _ => Failed(type),
    };

    private object? Failed(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var nullable when (nullable != type || type == typeof(string)) && failed == 0 => null,
        var text when text == typeof(string) => "instead",
        var instant when instant == typeof(DateTime) => new DateTime(2000 + failed, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        var day when day == typeof(DateOnly) => new DateOnly(2000 + failed, 1, 1),
        var span when span == typeof(TimeSpan) => TimeSpan.FromDays(failed),
        var id when id == typeof(Guid) => new Guid(failed, 0, 0, new byte[8]),
        { IsEnum: true } member => Enum.ToObject(member, failed),
        var number => Convert.ChangeType(failed, number, System.Globalization.CultureInfo.InvariantCulture),
    };
}
