using System.Linq.Expressions;
using System.Reflection;
using Strata.Diagnostics;
using Strata.Queries.Shapes;

namespace Strata.Queries.Scalars;

/// <summary><c>new Order(…)</c>, <c>new { … }</c> and <c>new Order { … }</c> as rows: each argument under the property it fills.</summary>
internal static class Construction
{
    public static DiagnosticDefinition NoProperty { get; } = new(
        Id: "STR2408",
        Severity: Severity.Error,
        Title: "Constructors in queries fill properties",
        Message: "Dataset '{0}' calls a constructor of '{1}' whose parameter '{2}' is no property of it. Use a positional record, or an object initializer.",
        Why: "What a constructor does with an argument cannot be seen from outside; only a record's own constructor is known to keep it.");

    public static RowShape Of(Expression expression, Func<Expression, Shape> shapeOf, Translation translation) => expression switch
    {
        MemberInitExpression initializer => new RowShape(
        [
            .. Of(initializer.NewExpression, shapeOf, translation).Fields,
            .. initializer.Bindings.OfType<MemberAssignment>().Select(binding => new RowField(binding.Member.Name, shapeOf(binding.Expression))),
        ]),
        NewExpression { Members: { } members } anonymous =>
            new RowShape([.. anonymous.Arguments.Select((argument, index) => new RowField(members[index].Name, shapeOf(argument)))]),
        NewExpression { Constructor: { } constructor } creation =>
            new RowShape([.. creation.Arguments.Select((argument, index) => new RowField(PropertyOf(constructor, index, translation), shapeOf(argument)))]),
        _ => new RowShape([]),
    };

    private static string PropertyOf(ConstructorInfo constructor, int index, Translation translation)
    {
        var (type, parameter) = (constructor.DeclaringType ?? typeof(object), constructor.GetParameters()[index]);
        if (type.GetProperty(parameter.Name ?? "")?.PropertyType == parameter.ParameterType)
            return parameter.Name ?? "";

        translation.Refuse(NoProperty, type.Name, ClrName.Of(type), parameter.Name);
        return parameter.Name ?? "";
    }
}
