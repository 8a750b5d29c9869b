using System.Linq.Expressions;
using System.Reflection;
using Strata.Queries.Members;

namespace Strata.Tests.Queries.Generated;

/// <summary>Uses the members of the query reference: a new one is generated from the day it is listed, with arguments by its flags and types.</summary>
internal sealed class MemberMaker(ExpressionMaker maker)
{
    private static readonly Type[] Arguments = [.. Values.Types, typeof(char), typeof(char[]), typeof(string[]), typeof(TimeSpan), typeof(TimeOnly)];

    private static readonly char[] Letters = ['a', ' ', 'x', 'ß'];

    /// <summary>Members whose arguments and results there are makers for.</summary>
    public static MemberTranslation[] Made { get; } =
        [.. MemberTable.All.Where(known => (Values.Types.Contains(ResultOf(known)) || Adapted(ResultOf(known)) is not null) && Parameters(known).All(type => Arguments.Contains(type) || type.IsEnum && !known.Options.IsEmpty))];

    private static readonly ILookup<Type, MemberTranslation> ByResult = Made.ToLookup(known => Adapted(ResultOf(known)) ?? ResultOf(known));

    private Choices Choices => maker.Choices;

    /// <summary>Some member that gives the type.</summary>
    public Expression? Of(Type type, int depth) => ByResult[type].ToArray() is { Length: > 0 } known ? Use(Choices.Of(known), depth) : null;

    /// <summary>Any member.</summary>
    public Expression? Any(int depth) => Use(Choices.Of(Made), depth);

    private Expression Use(MemberTranslation known, int depth)
    {
        var parameters = Parameters(known);
        Expression[] arguments = [.. parameters.Select((parameter, index) => Argument(known, parameter, index, depth))];

        return Result(known.Member switch
        {
            PropertyInfo property => Expression.Property(arguments[0], property),
            ConstructorInfo constructor => Expression.New(constructor, arguments),
            MethodInfo { IsStatic: true } method => Expression.Call(method, arguments),
            var method => Expression.Call(arguments[0], (MethodInfo)method, arguments[1..]),
        });
    }

    private Expression Argument(MemberTranslation known, Type type, int index, int depth) => type switch
    {
        { IsEnum: true } => Expression.Constant(Choices.Of(known.Options).Value),
        _ when type == typeof(int) || type == typeof(long) => Number(known, type, index, depth),
        _ when type == typeof(double) && known.WholeNumbers => Whole(depth),
        _ when type == typeof(char) => Choices.Sometimes(2) ? First(depth) : Expression.Constant(Choices.Of(Letters)),
        _ when type == typeof(char[]) => Expression.Constant(Letters[..(1 + Choices.Below(Letters.Length))]),
        _ when type == typeof(string[]) => Expression.NewArrayInit(typeof(string), Enumerable.Range(0, 1 + Choices.Below(3)).Select(_ => maker.Of(typeof(string), depth))),
        _ when type == typeof(TimeSpan) => Expression.Subtract(maker.Of(typeof(DateTime), depth), maker.Of(typeof(DateTime), depth)),
        _ when type == typeof(TimeOnly) => Expression.Constant(new TimeOnly(Choices.Below(24), Choices.Below(60))),
        _ when type == typeof(string) && IsConstant(known, index) => Expression.Constant(Choices.Of<string>(["a", " ", "ß", "xy"])),
        _ when type == typeof(string) && !known.TakesNull && (index > 0 || ResultOf(known) != typeof(string)) => Choices.Sometimes(2) ? Expression.Constant(Choices.Of<string>(["a", "", "ß", "👍"])) : maker.Present(depth),
        _ => maker.Of(type, depth),
    };

    // Numbers that are positions, parts of dates and amounts of time stay in their ranges; what is beyond them is the business of named cases.
    private Expression Number(MemberTranslation known, Type type, int index, int depth) => known.Member switch
    {
        { Name: nameof(DateOnly.FromDayNumber) } => Expression.Constant(Choices.Of([739_000, 0, 1])),
        _ when IsConstant(known, index) => Expression.Constant(Choices.Below(5)),
        { DeclaringType: var owner } when owner == typeof(Math) || ResultOf(known) == type => maker.Of(type, depth),
        { DeclaringType: var owner } when owner == typeof(string) => Expression.Constant(Choices.Below(7)),
        { Name: nameof(DateTime.DaysInMonth) } or ConstructorInfo => Expression.Constant(index switch { 0 => Choices.Of([2024, 1, 1582, 9999]), 1 => 1 + Choices.Below(12), 2 => 1 + Choices.Below(28), _ => Choices.Below(24) }),
        _ => type == typeof(int) ? maker.Small(depth) : Expression.Convert(maker.Small(depth), type),
    };

    private UnaryExpression Whole(int depth) =>
        Expression.Convert(Choices.Sometimes(3) ? Expression.Convert(maker.Small(depth), typeof(long)) : maker.Small(depth), typeof(double));

    // (x + "a")[0]
    private MethodCallExpression First(int depth) =>
        Expression.Call(Expression.Add(maker.Of(typeof(string), depth), Expression.Constant("a"), typeof(string).GetMethod("Concat", [typeof(string), typeof(string)])), "get_Chars", [], Expression.Constant(0));

    private static bool IsConstant(MemberTranslation known, int index) => index > 0 && known.ConstantArguments || index == 1 && known.ConstantFirst;

    private static Expression Result(Expression used) =>
        used.Type.IsEnum ? Expression.Convert(used, typeof(int)) :
        used.Type == typeof(TimeSpan) ? Expression.Property(used, nameof(TimeSpan.TotalSeconds)) :
        used.Type == typeof(char) ? Expression.Call(used, nameof(ToString), []) :
        used;

    private static Type? Adapted(Type type) => type.IsEnum ? typeof(int) : type == typeof(TimeSpan) ? typeof(double) : type == typeof(char) ? typeof(string) : null;

    private static Type[] Parameters(MemberTranslation known) => known.Member switch
    {
        PropertyInfo { GetMethod.IsStatic: true } => [typeof(void)],
        PropertyInfo property => [property.DeclaringType ?? typeof(void)],
        MethodBase method when method.IsStatic || method.IsConstructor => [.. method.GetParameters().Select(parameter => parameter.ParameterType)],
        MethodBase method => [method.DeclaringType ?? typeof(void), .. method.GetParameters().Select(parameter => parameter.ParameterType)],
        _ => [typeof(void)],
    };

    private static Type ResultOf(MemberTranslation known) => known.Member switch
    {
        PropertyInfo property => property.PropertyType,
        MethodInfo method => method.ReturnType,
        var constructor => constructor.DeclaringType ?? typeof(void),
    };
}
