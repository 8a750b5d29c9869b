using System.Linq.Expressions;

namespace Strata.Tests.Queries.Generated;

/// <summary>Makes conditions.</summary>
internal sealed class TruthMaker(ExpressionMaker maker)
{
    private static readonly ExpressionType[] Comparisons =
        [ExpressionType.Equal, ExpressionType.NotEqual, ExpressionType.LessThan, ExpressionType.LessThanOrEqual, ExpressionType.GreaterThan, ExpressionType.GreaterThanOrEqual];

    private static readonly Type[] WithoutOrder = [typeof(string), typeof(bool), typeof(bool?), typeof(Guid), typeof(Guid?)];

    private Choices Choices => maker.Choices;

    public Func<Expression>[] Makers(int depth) => [() => Compare(depth), () => Compare(depth), () => Logic(depth), NullTest, () => Listed(depth), () => Same(depth)];

    public Expression Compare(int depth)
    {
        var type = maker.TypeInSight();
        var operation = WithoutOrder.Contains(type) ? Choices.Of(Comparisons[..2]) : Choices.Of(Comparisons);

        return Expression.MakeBinary(operation, maker.Of(type, depth), maker.Of(type, depth));
    }

    private Expression Logic(int depth) => Choices.Below(3) switch
    {
        0 => Expression.AndAlso(maker.Of(typeof(bool), depth), maker.Of(typeof(bool), depth)),
        1 => Expression.OrElse(maker.Of(typeof(bool), depth), maker.Of(typeof(bool), depth)),
        _ => Expression.Not(maker.Of(typeof(bool), depth)),
    };

    private Expression NullTest()
    {
        Expression[] nullable = [.. maker.Properties().Where(property => Values.IsNullable(property.Type))];
        if (nullable.Length == 0)
            return maker.Leaf(typeof(bool));

        var tested = Choices.Of(nullable);
        return Choices.Below(3) switch
        {
            0 => Expression.Equal(tested, Expression.Constant(null, tested.Type)),
            1 => Expression.NotEqual(tested, Expression.Constant(null, tested.Type)),
            _ => tested.Type == typeof(string) ? Expression.Call(typeof(string), "IsNullOrWhiteSpace", [], tested) : Expression.Property(tested, "HasValue"),
        };
    }

    // list.Contains(x)
    private Expression Listed(int depth)
    {
        var type = maker.TypeInSight();
        var list = Array.CreateInstance(type, Choices.Below(4));
        for (var index = 0; index < list.Length; index++)
            list.SetValue(Values.Pick(type, Choices), index);

        return Expression.Call(typeof(Enumerable), "Contains", [type], Expression.Constant(list), maker.Of(type, depth));
    }

    // x.Equals(y): of what is not null.
    private Expression Same(int depth)
    {
        var type = Choices.Of([typeof(int), typeof(string), typeof(decimal), typeof(DateOnly), typeof(double)]);
        var receiver = type == typeof(string) ? maker.Present(depth) : maker.Of(type, depth);

        return Expression.Call(receiver, type.GetMethod("Equals", [type]) ?? throw new MissingMethodException(type.Name, "Equals"), maker.Of(type, depth));
    }
}
