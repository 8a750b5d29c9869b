using System.Reflection;
using Strata.Queries;

namespace Strata.Tests.Queries.Reference;

/// <summary>A member as a reader would call it.</summary>
internal static class MemberSignature
{
    public static string Of(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new {ClrName.Of(constructor.DeclaringType!)}({Parameters(constructor)})",
        MethodInfo { IsStatic: true } method => $"{ClrName.Of(method.DeclaringType!)}.{method.Name}({Parameters(method)})",
        MethodInfo method => $".{method.Name}({Parameters(method)})",
        _ => $".{member.Name}",
    };

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter => ClrName.Of(parameter.ParameterType)));
}
