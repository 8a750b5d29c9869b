using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;

namespace Strata.Queries.Members;

/// <summary>Every member a query can use as it is. Adding one is one line in the file of its type.</summary>
internal static class MemberTable
{
    public static ImmutableArray<MemberTranslation> All { get; } = [.. StringMembers.All, .. DateMembers.All, .. SpanMembers.All, .. OrderMembers.All, .. MathMembers.All, .. SqlFunctions.All];

    private static readonly FrozenDictionary<MemberInfo, MemberTranslation> ByMember = All.ToFrozenDictionary(translation => translation.Member);

    public static MemberTranslation? Find(MemberInfo member) => ByMember.GetValueOrDefault(member);

    /// <summary>A line of the table: the member is named by a lambda that uses it.</summary>
    public static MemberTranslation Map(LambdaExpression member, string sql, LambdaExpression? inProcess = null) =>
        new(MemberOf(member), sql) { InProcess = inProcess is null ? null : (MethodInfo)MemberOf(inProcess) };

    private static MemberInfo MemberOf(LambdaExpression lambda) => lambda.Body switch
    {
        MethodCallExpression call => call.Method,
        MemberExpression member => member.Member,
        NewExpression { Constructor: { } constructor } => constructor,
        var other => throw new ArgumentException($"'{other}' uses no member.", nameof(lambda)),
    };
}
