using System.Linq.Expressions;

namespace Strata.Tests.Queries.Generated;

/// <summary>Makes well-typed expressions over the rows in sight.</summary>
internal sealed class ExpressionMaker(Choices choices, params Expression[] rows)
{
    private static readonly ExpressionType[] Operations = [ExpressionType.Add, ExpressionType.Subtract, ExpressionType.Multiply];

    public Choices Choices => choices;

    public Expression Of(Type type, int depth)
    {
        if (depth == 0 || choices.Sometimes(3))
            return Leaf(type);

        var value = Nullable.GetUnderlyingType(type) ?? type;
        Func<Expression>[] makers =
        [
            () => Leaf(type),
            () => Expression.Condition(Of(typeof(bool), depth - 1), Of(type, depth - 1), Of(type, depth - 1)),
            () => value != type ? Expression.Convert(Of(value, depth - 1), type) : Default(type, depth - 1),
            () => new MemberMaker(this).Of(type, depth - 1) ?? Leaf(type),
            .. Particular(type, value, depth - 1),
        ];

        return choices.Of(makers)();
    }

    /// <summary>A property if there is one that can be had as the type, else a constant; now and then a constant all the same.</summary>
    public Expression Leaf(Type type)
    {
        Expression[] leaves = [.. Properties().Where(property => property.Type == type)];
        Expression[] others = leaves.Length > 0 ? leaves : [.. Properties().Select(property => As(type, property)).OfType<Expression>()];

        return others.Length == 0 && type == typeof(bool) && Properties().Any() ? new TruthMaker(this).Compare(0) :
            others.Length == 0 || choices.Sometimes(5) ? Expression.Constant(Values.Pick(type, choices), type) : choices.Of(others);
    }

    /// <summary>The type of a property in sight; now and then any type.</summary>
    public Type TypeInSight() => choices.Sometimes(4) || !Properties().Any() ? choices.Of(Values.Types) : choices.Of([.. Properties().Select(property => property.Type)]);

    /// <summary>A value of any type; every member of the reference comes up.</summary>
    public Expression Any(int depth) =>
        choices.Sometimes(3) && new MemberMaker(this).Any(depth) is { } member ? member : Of(TypeInSight(), depth);

    public IEnumerable<Expression> Properties() => rows.SelectMany(Properties);

    private static IEnumerable<Expression> Properties(Expression row) =>
        Values.Types.Contains(row.Type) ? [row] :
        RowTypes.IsRow(row.Type) ? row.Type.GetProperties().SelectMany(property => Properties(Expression.Property(row, property))) :
        [];

    /// <summary>A text that is not null.</summary>
    public Expression Present(int depth) => Expression.Coalesce(Of(typeof(string), depth), Expression.Constant(""));

    /// <summary>A number that dates can be moved by.</summary>
    public Expression Small(int depth) => Expression.Modulo(Of(typeof(int), depth), Expression.Constant(40));

    private Expression? As(Type type, Expression property) => (property.Type, Nullable.GetUnderlyingType(type)) switch
    {
        var (from, to) when from == to => Expression.Convert(property, type),
        (var from, null) when Nullable.GetUnderlyingType(from) == type => Expression.Coalesce(property, Expression.Constant(Values.Some(type, choices), type)),
        (var from, _) when from == typeof(int) && (type == typeof(long) || type == typeof(decimal) || type == typeof(double)) => Expression.Convert(property, type),
        (var from, _) when from == typeof(int) && type == typeof(string) => Expression.Call(property, "ToString", []),
        (var from, _) when from == typeof(DateTime) && type == typeof(DateOnly) => Expression.Call(typeof(DateOnly), "FromDateTime", [], property),
        (var from, _) when from == typeof(string) && type == typeof(bool) => Expression.Call(typeof(string), "IsNullOrEmpty", [], property),
        (var from, _) when from == typeof(string) && type == typeof(int) => Expression.Property(Expression.Coalesce(property, Expression.Constant("")), "Length"),
        (var from, _) when from == typeof(DateOnly) && type == typeof(int) => Expression.Property(property, "Day"),
        _ => null,
    };

    // x ?? y, and now and then what a test makes safe: x.HasValue ? x.Value : y.
    private Expression Default(Type type, int depth)
    {
        var nullable = Of(Values.IsNullable(type) ? type : typeof(Nullable<>).MakeGenericType(type), depth);
        Expression[] tested = [.. Properties().Where(property => Nullable.GetUnderlyingType(property.Type) == type)];

        return tested.Length > 0 && choices.Sometimes(2) && choices.Of(tested) is var maybe
            ? Expression.Condition(Expression.Property(maybe, "HasValue"), Expression.Property(maybe, "Value"), Of(type, depth))
            : Expression.Coalesce(nullable, Of(type, depth));
    }

    private Func<Expression>[] Particular(Type type, Type value, int depth) =>
        value == typeof(bool) && type == value ? new TruthMaker(this).Makers(depth) :
        value == typeof(bool) ? [() => new JsonMaker(this).Of(type), () => Expression.And(Of(type, depth), Of(type, depth)), () => Expression.Or(Of(type, depth), Of(type, depth))] :
        value == typeof(string) ? [() => new JsonMaker(this).Of(type), .. new TextMaker(this).Makers(depth)] :
        value == typeof(int) && type == value ? [() => Number(type, depth), () => Divided(type, depth), () => Expression.Negate(Of(type, depth)), () => Expression.Convert(Of(choices.Of([typeof(long), typeof(decimal)]), depth), type)] :
        value == typeof(long) && type == value ? [() => Number(type, depth), () => Expression.Convert(Of(typeof(int), depth), type), () => Divided(type, depth)] :
        value == typeof(decimal) ? [() => Number(type, depth), () => Divided(type, depth), () => Divided(type, depth), () => Expression.Convert(Of(type == value ? typeof(int) : typeof(int?), depth), type)] :
        value == typeof(double) && type == value ? [() => Number(type, depth), () => Expression.Convert(Of(choices.Of([typeof(long), typeof(decimal)]), depth), type), () => Expression.Divide(Of(type, depth), Of(type, depth))] :
        value == typeof(long) ? [() => Number(type, depth), () => new JsonMaker(this).Of(type)] :
        type != value && (value == typeof(int) || value == typeof(double)) ? [() => Number(type, depth)] :
        [];

    private BinaryExpression Number(Type type, int depth) => Expression.MakeBinary(choices.Of(Operations), Of(type, depth), Of(type, depth));

    private BinaryExpression Divided(Type type, int depth)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        var divisor = Convert.ChangeType(choices.Of((int[])[2, 3, -7, 10]), value, System.Globalization.CultureInfo.InvariantCulture);

        return Expression.MakeBinary(choices.Of([ExpressionType.Divide, ExpressionType.Modulo]), Of(type, depth), Expression.Constant(divisor, type));
    }
}
