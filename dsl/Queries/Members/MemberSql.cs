using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.RegularExpressions;
using Strata.Diagnostics;
using Strata.Queries.Scalars;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Members;

/// <summary>Fills the SQL of a member with its arguments.</summary>
internal static partial class MemberSql
{
    public static DiagnosticDefinition MayBeNull { get; } = new(
        Id: "STR2403",
        Severity: Severity.Error,
        Title: "Members that give a value are asked of values",
        Message: "Dataset '{0}' uses '{1}' on a value that may be null here, and C# would throw. Test it first, as in x != null && …, or give it a value, as in (x ?? \"\").",
        Why: "SQL would answer null where C# throws, and the two engines would differ.");

    public static DiagnosticDefinition NotConstant { get; } = new(
        Id: "STR2404",
        Severity: Severity.Error,
        Title: "Positions and patterns are known while the script is read",
        Message: "Dataset '{0}' passes '{1}' an argument that is computed per row or out of range. Pass a constant that is not negative and not empty.",
        Why: "Spark counts from the end for negative positions and ignores an empty text, where C# throws.");

    public static DiagnosticDefinition NotWhole { get; } = new(
        Id: "STR2407",
        Severity: Severity.Error,
        Title: "Time is added in whole units",
        Message: "Dataset '{0}' passes '{1}' a fraction. Pass a whole number of a smaller unit, as in AddSeconds(90).",
        Why: "C# keeps ten-millionths of a second and Spark keeps millionths.");

    public static SqlValue Of(MemberTranslation translation, SqlValue[] arguments, Type type, Translation context)
    {
        var name = NameOf(translation.Member);
        var propagates = type == typeof(string) && !translation.TakesNull;

        if (arguments.Skip(propagates ? 1 : 0).Any(argument => argument.Nullable) && !translation.TakesNull)
            context.Refuse(MayBeNull, translation.Member.Name, name);

        if (translation.WholeNumbers && arguments.Skip(1).Any(argument => argument.Type.IsFloating()))
            context.Refuse(NotWhole, translation.Member.Name, name);

        if (translation.ConstantArguments && (arguments[1].Constant is "" || arguments.Skip(1).Any(argument => argument.Constant is null or < 0)))
            context.Refuse(NotConstant, translation.Member.Name, name);

        var result = translation.Type?.Invoke([.. arguments.Select(argument => argument.Type)], arguments) ?? SqlTypes.Of(type) ?? arguments[0].Type;
        return SqlValue.Of(Fill(translation.Sql, arguments), result, translation.Precedence, arguments) with
        {
            Nullable = propagates && arguments[0].Nullable,
        };
    }

    public static string NameOf(MemberInfo member) =>
        member is ConstructorInfo ? $"new {ClrName.Of(member.DeclaringType ?? typeof(object))}" : $"{ClrName.Of(member.DeclaringType ?? typeof(object))}.{member.Name}";

    private static string Fill(string sql, SqlValue[] arguments) => Place().Replace(sql, place =>
    {
        var argument = arguments[int.Parse(place.Groups[1].Value, CultureInfo.InvariantCulture)];
        return place.Groups[2].Value switch
        {
            "operand" => argument.Within(Precedence.Unary),
            "next" => argument.Constant is int position ? (position + 1).ToString(CultureInfo.InvariantCulture) : $"{argument.Within(Precedence.Additive)} + 1",
            _ => argument.Text,
        };
    });

    [GeneratedRegex(@"\{(\d)(?::(\w+))?\}")]
    private static partial Regex Place();
}
