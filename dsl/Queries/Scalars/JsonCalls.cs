using System.Linq.Expressions;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Queries.Evaluation;
using Strata.Queries.Members;
using Strata.Queries.Shapes;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Scalars;

/// <summary>Reads of JSON texts, as typed reads of Spark: <c>get_json_object</c> takes what is no JSON, and numbers through a double.</summary>
internal sealed class JsonCalls(ScalarTranslator scalars, Translation translation)
{
    public static DiagnosticDefinition PathIsNames { get; } = new(
        Id: "STR2427",
        Severity: Severity.Error,
        Title: "Paths into JSON are names",
        Message: "Dataset '{0}' passes 'Sql.{1}' a path that is computed per row or is not names with dots between. Pass a constant such as \"address.city\", of letters A to Z, digits and _.",
        Why: "The path becomes the type that Spark reads, and other signs and places in arrays have no equal there.");

    // Every part of the text is skipped and thereby checked, so that a text with a mistake anywhere in it gives null for all paths.
    private const string WholeText = "STRUCT<_mistake: STRING>";
    private const string Strict = ", map('allowSingleQuotes', 'false', 'allowNonNumericNumbers', 'false')";
    private const string StrictAndTold = ", map('columnNameOfCorruptRecord', '_mistake', 'allowSingleQuotes', 'false', 'allowNonNumericNumbers', 'false')";

    public static bool Is(MethodCallExpression call) =>
        call.Method.DeclaringType == typeof(Sql) && call.Method.Name is nameof(Sql.JsonText) or nameof(Sql.JsonLong) or nameof(Sql.JsonBool);

    public SqlValue Of(MethodCallExpression call, Scope scope)
    {
        var json = scalars.Value(call.Arguments[0], scope);
        var type = SqlTypes.Of(call.Type) ?? ColumnType.String;
        if (call.Arguments[1] is not ConstantExpression { Value: string path } || JsonPath.Names(path).IsEmpty)
        {
            translation.Refuse(PathIsNames, call.Method.Name, call.Method.Name);
            return SqlValue.Of("NULL", type, Precedence.Primary, json) with { Nullable = true };
        }

        return SqlValue.Of(SqlOf(type, json.Text, path), type, Precedence.Primary, json) with { Nullable = true };
    }

    /// <param name="type">The kind of value that is asked for.</param>
    /// <param name="json">The SQL of the text.</param>
    /// <param name="path">Names with dots between.</param>
    public static string SqlOf(ColumnType type, string json, string path)
    {
        string[] conditions = [$"octet_length({json}) <= {JsonField.MostBytes}", $"from_json({json}, '{WholeText}'{StrictAndTold})._mistake IS NULL", .. type == ColumnType.String ? OtherKinds(json, path) : []];
        return $"CASE WHEN {string.Join(" AND ", conditions)} THEN {Read(json, path, type.SparkName.ToUpperInvariant())} END";
    }

    // Read as STRING, a value of any kind is its text.
    private static IEnumerable<string> OtherKinds(string json, string path) =>
        new[] { "DOUBLE", "BOOLEAN", "STRUCT<_: STRING>", "ARRAY<STRING>" }.Select(kind => $"{Read(json, path, kind, kind == "DOUBLE" ? Strict : "")} IS NULL");

    private static string Read(string json, string path, string type, string options = "")
    {
        var names = JsonPath.Names(path);
        var nested = names.Reverse().Aggregate(type, (inner, name) => $"STRUCT<`{name}`: {inner}>");
        return $"from_json({json}, '{nested}'{options}).{string.Join('.', names.Select(name => $"`{name}`"))}";
    }
}
