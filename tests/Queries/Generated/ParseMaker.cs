using System.Linq.Expressions;
using System.Reflection;
using Strata.Queries;

namespace Strata.Tests.Queries.Generated;

/// <summary>Makes values that are parsed from texts; they stand in the last select of a query.</summary>
internal sealed class ParseMaker(ExpressionMaker maker)
{
    private static readonly MethodInfo[] Forms = typeof(Parse).GetMethods(BindingFlags.Public | BindingFlags.Static);
    private static readonly string[] Days = ["yyyy-MM-dd", "dd.MM.yyyy", "yyyyMMdd"];
    private static readonly string[] Instants = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mmZ", .. Days];

    private static readonly string[] Texts =
    [
        "12", "", "-007", "1.5", "0.00005", "true", "NO", "2026-03-01", "29.02.2023", "20240229", "2026-03-01 23:59:59", "2026-03-01T24:00Z", " 1", "1\n", "+", "99999999999", "1e3", "123456789012345.5",
    ];

    private Choices Choices => maker.Choices;

    /// <summary>What was read, and now and then a value computed with it.</summary>
    public Expression Any()
    {
        var read = Read(Choices.Of(Forms));
        return Choices.Below(4) switch
        {
            0 or 1 => read,
            2 => Expression.Condition(maker.Of(typeof(bool), 1), read, maker.Leaf(read.Type)),
            _ when Values.IsNullable(read.Type) => Expression.Coalesce(read, maker.Leaf(Nullable.GetUnderlyingType(read.Type) ?? read.Type)),
            _ when read.Type == typeof(int) || read.Type == typeof(long) || read.Type == typeof(decimal) => Expression.Add(read, maker.Leaf(read.Type)),
            _ => Expression.Equal(read, maker.Leaf(read.Type)),
        };
    }

    private MethodCallExpression Read(MethodInfo form)
    {
        var text = Text();
        var present = form.Name.StartsWith("Optional", StringComparison.Ordinal) ? text : Expression.Coalesce(text, Expression.Constant("1"));
        return Expression.Call(form, [present, .. form.GetParameters().Skip(1).Select(_ => Expression.Constant(Choices.Of(form.ReturnType == typeof(DateTime) || form.ReturnType == typeof(DateTime?) ? Instants : Days)))]);
    }

    private Expression Text() => Choices.Below(4) switch
    {
        0 => maker.Leaf(typeof(string)),
        1 => Expression.Constant(Choices.Of(Texts)),
        2 => Expression.Condition(maker.Of(typeof(bool), 1), Expression.Constant(Choices.Of(Texts)), maker.Leaf(typeof(string))),
        _ => Choices.Below(2) == 0
            ? Expression.Call(maker.Leaf(typeof(DateTime)), "ToString", [], Expression.Constant(Choices.Of(Instants[..1])))
            : Expression.Call(maker.Leaf(Choices.Of([typeof(int), typeof(long), typeof(bool)])), "ToString", []),
    };
}
