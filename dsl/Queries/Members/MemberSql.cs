using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.RegularExpressions;
using Strata.Diagnostics;
using Strata.Model;
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

    public static DiagnosticDefinition UnknownOption { get; } = new(
        Id: "STR2425",
        Severity: Severity.Error,
        Title: "Options are ones that Spark has an equal for",
        Message: "Dataset '{0}' passes '{1}' an option that has no exact equal in Spark SQL, or is computed per row. Pass {2}.",
        Why: "Comparisons by culture or without case, and some ways to round, have other rules in Java than in .NET.");

    public static SqlValue Of(MemberTranslation translation, SqlValue[] arguments, Type type, Translation context)
    {
        var name = NameOf(translation.Member);
        var propagates = type == typeof(string) && !translation.TakesNull;

        if (arguments.Skip(propagates ? 1 : 0).Any(argument => argument.Nullable) && !translation.TakesNull)
            context.Refuse(MayBeNull, TokenOf(translation.Member), name);

        if (translation.WholeNumbers && arguments.Skip(1).Any(argument => argument.Type.IsFloating()))
            context.Refuse(NotWhole, translation.Member.Name, name);

        if ((translation.ConstantArguments || translation.ConstantFirst) && arguments.Skip(1).Take(translation.ConstantFirst ? 1 : arguments.Length).Index().Any(argument => !IsUsable(argument.Item.Constant, translation, argument.Index == 0)))
            context.Refuse(NotConstant, TokenOf(translation.Member), name);

        var result = translation.Type?.Invoke([.. arguments.Select(argument => argument.Type)], arguments) ?? SqlTypes.Of(type) ?? arguments[0].Type;
        var value = SqlValue.Of(SqlOf(translation, arguments, context), result, translation.Precedence, arguments);
        return value with
        {
            Nullable = translation.MayGiveNull || propagates && arguments[0].Nullable,
            CanFail = translation.CanFail || value.CanFail,
        };
    }

    public static string NameOf(MemberInfo member) =>
        member is ConstructorInfo ? $"new {ClrName.Of(member.DeclaringType ?? typeof(object))}" : $"{ClrName.Of(member.DeclaringType ?? typeof(object))}.{member.Name}";

    private static bool IsUsable(object? constant, MemberTranslation translation, bool first) =>
        constant is not (null or < 0) && !(first && constant is "") && !(constant is int number && number > translation.LargestConstant);

    // An indexer is written as s[0].
    private static string TokenOf(MemberInfo member) => member.Name == "get_Chars" ? "[" : member.Name;

    private static string SqlOf(MemberTranslation translation, SqlValue[] arguments, Translation context)
    {
        if (translation.Each is { } each)
            return translation.Sql.Replace("{*}", string.Join(", ", arguments.Select(argument => Fill(each, [argument]))), StringComparison.Ordinal);

        if (translation.Options.IsEmpty)
            return Fill(translation.LongSql is { } sql && arguments[1].Type == ColumnType.Long ? sql : translation.Sql, arguments);

        if (translation.Options.FirstOrDefault(option => Convert.ToInt32(option.Value, CultureInfo.InvariantCulture).Equals(arguments[^1].Constant)) is { } chosen)
            return Fill(chosen.Sql, arguments);

        context.Refuse(UnknownOption, translation.Member.Name, NameOf(translation.Member), string.Join(" or ", translation.Options.Select(option => $"{option.Value.GetType().Name}.{option.Value}")));
        return translation.Sql;
    }

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
