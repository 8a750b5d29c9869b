using System.Linq.Expressions;

namespace Strata.Tests.Queries.Generated;

/// <summary>Makes well-typed expressions over the rows in sight.</summary>
internal sealed class ExpressionMaker(Choices choices, params Expression[] rows)
{
    private static readonly ExpressionType[] Comparisons =
        [ExpressionType.Equal, ExpressionType.NotEqual, ExpressionType.LessThan, ExpressionType.LessThanOrEqual, ExpressionType.GreaterThan, ExpressionType.GreaterThanOrEqual];

    private static readonly ExpressionType[] Operations = [ExpressionType.Add, ExpressionType.Subtract, ExpressionType.Multiply];

    public Expression Of(Type type, int depth)
    {
        if (depth == 0 || choices.Sometimes(3))
            return Leaf(type);

        var value = Nullable.GetUnderlyingType(type) ?? type;
        Func<Expression>[] makers =
        [
            () => Leaf(type),
            () => Expression.Condition(Of(typeof(bool), depth - 1), Of(type, depth - 1), Of(type, depth - 1)),
            () => value != type ? Expression.Convert(Of(value, depth - 1), type) : IsNullable(type) ? Expression.Coalesce(Of(type, depth - 1), Of(type, depth - 1)) : Expression.Coalesce(Of(typeof(Nullable<>).MakeGenericType(type), depth - 1), Of(type, depth - 1)),
            .. Particular(type, value, depth - 1),
        ];

        return choices.Of(makers)();
    }

    /// <summary>A property if there is one that can be had as the type, else a constant; now and then a constant all the same.</summary>
    public Expression Leaf(Type type)
    {
        Expression[] leaves = [.. Properties().Where(property => property.Type == type)];
        Expression[] others = leaves.Length > 0 ? leaves : [.. Properties().Select(property => As(type, property)).OfType<Expression>()];

        return others.Length == 0 && type == typeof(bool) && Properties().Any() ? Compare(0) :
            others.Length == 0 || choices.Sometimes(5) ? Expression.Constant(Values.Pick(type, choices), type) : choices.Of(others);
    }

    /// <summary>The type of a property in sight; now and then any type.</summary>
    public Type TypeInSight() => choices.Sometimes(4) || !Properties().Any() ? choices.Of(Values.Types) : choices.Of([.. Properties().Select(property => property.Type)]);

    private Expression? As(Type type, Expression property) => (property.Type, Nullable.GetUnderlyingType(type)) switch
    {
        var (from, to) when from == to => Expression.Convert(property, type),
        (var from, null) when Nullable.GetUnderlyingType(from) == type => Expression.Coalesce(property, Expression.Constant(Values.Pick(type, choices), type)),
        (var from, _) when from == typeof(int) && (type == typeof(long) || type == typeof(decimal) || type == typeof(double)) => Expression.Convert(property, type),
        (var from, _) when from == typeof(int) && type == typeof(string) => Expression.Call(property, "ToString", []),
        (var from, _) when from == typeof(DateTime) && type == typeof(DateOnly) => Expression.Call(typeof(DateOnly), "FromDateTime", [], property),
        (var from, _) when from == typeof(string) && type == typeof(bool) => Expression.Call(typeof(string), "IsNullOrEmpty", [], property),
        (var from, _) when from == typeof(string) && type == typeof(int) => Expression.Property(Expression.Coalesce(property, Expression.Constant("")), "Length"),
        (var from, _) when from == typeof(DateOnly) && type == typeof(int) => Expression.Property(property, "Day"),
        _ => null,
    };

    public IEnumerable<Expression> Properties() =>
        rows.SelectMany(row => Values.Types.Contains(row.Type) ? [row] : row.Type.GetProperties().Where(property => Values.Types.Contains(property.PropertyType)).Select(property => (Expression)Expression.Property(row, property)));

    private static bool IsNullable(Type type) => type == typeof(string) || Nullable.GetUnderlyingType(type) is not null;

    private Func<Expression>[] Particular(Type type, Type value, int depth) =>
        value == typeof(bool) && type == value ? [() => Compare(depth), () => Compare(depth), () => Logic(depth), () => NullTest(), () => TextTest(depth)] :
        value == typeof(bool) ? [() => Expression.And(Of(type, depth), Of(type, depth)), () => Expression.Or(Of(type, depth), Of(type, depth))] :
        value == typeof(string) ? [() => Text(depth), () => Text(depth), () => Expression.Add(Of(type, depth), Of(type, depth), typeof(string).GetMethod("Concat", [type, type]))] :
        value == typeof(int) && type == value ? [() => Number(type, depth), () => Counted(depth), () => DatePart(depth), () => Divided(type, depth)] :
        value == typeof(long) && type == value ? [() => Number(type, depth), () => Expression.Convert(Of(typeof(int), depth), type), () => Divided(type, depth)] :
        value == typeof(decimal) ? [() => Number(type, depth), () => Rounded(type, depth), () => Divided(type, depth)] :
        value == typeof(double) && type == value ? [() => Number(type, depth), () => Expression.Convert(Of(typeof(long), depth), type)] :
        value == typeof(DateTime) && type == value ? [() => Expression.Call(Of(type, depth), "AddDays", [], Expression.Convert(Small(depth), typeof(double))), () => Expression.Property(Of(type, depth), "Date")] :
        value == typeof(DateOnly) && type == value ? [() => Expression.Call(Of(type, depth), choices.Of<string>(["AddDays", "AddMonths", "AddYears"]), [], Small(depth)), () => Expression.Call(typeof(DateOnly), "FromDateTime", [], Of(typeof(DateTime), depth))] :
        value != type && value != typeof(Guid) && value != typeof(DateTime) && value != typeof(DateOnly) ? [() => Number(type, depth)] :
        [];

    private Expression Small(int depth) => Expression.Modulo(Of(typeof(int), depth), Expression.Constant(40));

    private BinaryExpression Number(Type type, int depth) => Expression.MakeBinary(choices.Of(Operations), Of(type, depth), Of(type, depth));

    private BinaryExpression Divided(Type type, int depth)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        var divisor = Convert.ChangeType(choices.Of((int[])[2, 3, -7, 10]), value, System.Globalization.CultureInfo.InvariantCulture);

        return Expression.MakeBinary(choices.Of([ExpressionType.Divide, ExpressionType.Modulo]), Of(type, depth), Expression.Constant(divisor, type));
    }

    private Expression Rounded(Type type, int depth) =>
        type == typeof(decimal) ? Expression.Call(typeof(Math), "Round", [], Of(type, depth), Expression.Constant(choices.Below(3))) : Leaf(type);

    private Expression Compare(int depth)
    {
        var type = TypeInSight();
        var operation = type == typeof(string) || type == typeof(bool) || type == typeof(bool?) || type == typeof(Guid) ? choices.Of(Comparisons[..2]) : choices.Of(Comparisons);

        return Expression.MakeBinary(operation, Of(type, depth), Of(type, depth));
    }

    private Expression Logic(int depth) => choices.Below(3) switch
    {
        0 => Expression.AndAlso(Of(typeof(bool), depth), Of(typeof(bool), depth)),
        1 => Expression.OrElse(Of(typeof(bool), depth), Of(typeof(bool), depth)),
        _ => Expression.Not(Of(typeof(bool), depth)),
    };

    private Expression NullTest()
    {
        Expression[] nullable = [.. Properties().Where(property => IsNullable(property.Type))];
        return nullable.Length == 0
            ? Leaf(typeof(bool))
            : choices.Of(nullable) is var tested && choices.Below(2) == 0
                ? Expression.Equal(tested, Expression.Constant(null, tested.Type))
                : Expression.NotEqual(tested, Expression.Constant(null, tested.Type));
    }

    private Expression Present(int depth) => Expression.Coalesce(Of(typeof(string), depth), Expression.Constant(""));

    private Expression TextTest(int depth) => choices.Below(2) == 0
        ? Expression.Call(Present(depth), choices.Of<string>(["Contains", "StartsWith", "EndsWith"]), [], Expression.Constant(choices.Of(["a", "b", "", "ß"])))
        : Expression.Call(typeof(string), choices.Of<string>(["IsNullOrEmpty", "IsNullOrWhiteSpace"]), [], Of(typeof(string), depth));

    private Expression Text(int depth) => choices.Below(5) switch
    {
        0 => Expression.Call(Of(typeof(string), depth), choices.Of<string>(["Trim", "TrimStart", "TrimEnd", "ToLower", "ToUpper"]), []),
        1 => Expression.Call(Of(typeof(string), depth), "Substring", [], Expression.Constant(choices.Below(3)), Expression.Constant(choices.Below(4))),
        2 => Expression.Call(Of(typeof(string), depth), "Replace", [], Expression.Constant(choices.Of<string>(["a", " ", "ß"])), Expression.Constant(choices.Of(["", "xy"]))),
        3 => Expression.Call(Of(typeof(string), depth), "PadLeft", [], Expression.Constant(choices.Below(6)), Expression.Constant('0')),
        _ => Expression.Call(Of(typeof(int), depth), "ToString", []),
    };

    private Expression Counted(int depth) => choices.Below(2) == 0
        ? Expression.Property(Present(depth), "Length")
        : Expression.Call(Present(depth), "IndexOf", [], Expression.Constant(choices.Of<string>(["a", "x", ""])));

    private Expression DatePart(int depth) => choices.Below(2) == 0
        ? Expression.Property(Of(typeof(DateTime), depth), choices.Of<string>(["Year", "Month", "Day", "Hour", "Minute", "Second", "DayOfYear"]))
        : Expression.Property(Of(typeof(DateOnly), depth), choices.Of<string>(["Year", "Month", "Day", "DayOfYear", "DayNumber"]));
}
