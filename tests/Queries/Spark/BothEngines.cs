using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using Strata.Constructs;
using Strata.Model;
using Strata.Queries;
using Strata.Queries.Parsing;
using Strata.Scripting;

namespace Strata.Tests.Queries.Spark;

/// <summary>Runs a query in process and on Spark, and finds where they differ.</summary>
internal sealed class BothEngines(SparkSession spark)
{
    // C# has no year 10000, and Spark has.
    private const string BeyondCalendar = "error: beyond the calendar";

    private static readonly int[] Forgiven = [0, 1, 7];

    public ComparedRun Run<T>(IQueryable<T> query, params (Dataset Dataset, IEnumerable Rows)[] tables)
    {
        var target = new ScriptGlobals().Curated("result", query);
        var translated = QueryTranslator.Translate(query, target);
        if (!translated.Problems.IsEmpty)
            return new ComparedRun(Agreement.Refused, string.Join('\n', translated.Problems.Select(problem => problem.Message)));

        IEnumerable RowsOf(Dataset dataset) => tables.Single(table => table.Dataset == dataset).Rows;
        var views = tables.ToDictionary(table => table.Dataset.ViewName, table => TableSql.Of(table.Dataset.Columns, table.Rows));
        var inProcess = InProcessRows(() => InProcess.Evaluate(query, RowsOf), target, translated.Parses);
        var answer = spark.Ask(views, WithTexts(translated, target));
        if (answer.Error?.Split(':')[0] is "AnalysisException" or "ParseException")
            return new ComparedRun(Agreement.Different, $"{translated.Sql}\n\n{answer.Error}");

        if (inProcess is [BeyondCalendar])
            return answer.Error is null ? new ComparedRun(Agreement.Spared, translated.Sql) : ComparedRun.Same;

        var onSpark = SparkRows(answer, target, translated.Parses);
        if (inProcess.SequenceEqual(onSpark) || (IsError(inProcess) && IsError(onSpark)))
            return ComparedRun.Same;

        var spared =
            IsError(onSpark) ? inProcess.SequenceEqual(SparkRows(spark.Ask(views, WithTexts(translated, target), asWritten: true), target, translated.Parses)) :
            IsError(inProcess) && Forgiven.All(instead => onSpark.SequenceEqual(InProcessRows(() => ForgivingRows.Of(query, RowsOf, instead), target, translated.Parses)));

        return new ComparedRun(
            spared ? Agreement.Spared : Agreement.Different,
            $"{translated.Sql}\n\nin process:\n{string.Join('\n', inProcess)}\non Spark:\n{string.Join('\n', onSpark)}");
    }

    private static bool IsError(IReadOnlyList<string> rows) => rows is [var only] && only.StartsWith("error: ", StringComparison.Ordinal);

    private static List<string> InProcessRows(Func<IEnumerable<object>> rows, Dataset target, ImmutableArray<ParsedColumn> parses)
    {
        try
        {
            return [.. rows().Select(row => Line(row, target, parses)).Order(StringComparer.Ordinal)];
        }
        catch (ArgumentOutOfRangeException beyond) when (beyond.TargetSite?.DeclaringType is { } thrower && (thrower == typeof(DateTime) || thrower == typeof(DateOnly)))
        {
            return [BeyondCalendar];
        }
        catch (Exception problem) when (problem is ArithmeticException or InvalidOperationException or ArgumentException)
        {
            return [$"error: {problem.Message}"];
        }
    }

    // In process a row with a text that does not parse is a row of its own kind, on Spark it has the text in a column more.
    private static string Line(object row, Dataset target, ImmutableArray<ParsedColumn> parses)
    {
        var (whole, texts) = row is ParsedRow parsed ? (parsed.Row, parsed.Unparsed) : (row, new string?[parses.Length]);
        var missing = parses.Where((_, position) => texts[position] is not null).Select(column => column.Column.Name).ToArray();

        return string.Join(" | ", [
            .. target.Columns.Select(column => Spell(missing.Contains(column.Name) ? null : column.Property.GetValue(whole), column.Type)),
            .. texts.Zip(parses, (text, column) => Spell(text is not null && column.IsPersonal ? PersonalData.Hidden : text, ColumnType.String)),
        ]);
    }

    private static string WithTexts(TranslatedQuery translated, Dataset target) =>
        translated.Parses.IsEmpty
            ? translated.Sql
            : $"SELECT {string.Join(", ", [.. target.Columns.Select(column => $"`{column.Name}`"), .. translated.Parses.Select(parsed => $"_unparsed.`{parsed.Column.Name}` AS `no {parsed.Column.Name}`")])} FROM ({translated.Sql})";

    private static List<string> SparkRows(SparkAnswer answer, Dataset target, ImmutableArray<ParsedColumn> parses)
    {
        if (answer.Error is { } error)
            return [$"error: {error}"];

        (string Name, ColumnType Type)[] columns = [.. target.Columns.Select(column => (column.Name, column.Type)), .. parses.Select(parsed => ($"no {parsed.Column.Name}", ColumnType.String))];
        string.Join(", ", answer.Columns!.Select(column => $"{column[0]} {column[1]}"))
            .ShouldBe(string.Join(", ", columns.Select(column => $"{column.Name} {column.Type}")));

        return [.. answer.Rows!.Select(row => string.Join(" | ", row.Zip(columns, (text, column) => Spell(SparkText.Parse(text, column.Type), column.Type)))).Order(StringComparer.Ordinal)];
    }

    private static string Spell(object? value, ColumnType type) => value switch
    {
        null => "null",
        decimal number => number.ToString("F" + type.Scale, CultureInfo.InvariantCulture),
        float number => Spell((double)number, type),
        double number => number == 0 ? "0" : number.ToString("R", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text when type.ClrType == typeof(string) => $"'{text}'",
        string text when type.ClrType == typeof(Guid) => $"'{text}'",
        Guid id => $"'{id}'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
