using System.Collections;
using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Model;
using Strata.Queries;
using Strata.Queries.Parsing;
using Strata.Scripting;

namespace Strata.Tests.Queries.Spark;

/// <summary>Runs a query in process and on Spark, and finds where they differ.</summary>
internal sealed class BothEngines(SparkSession spark)
{
    public ComparedRun Run<T>(IQueryable<T> query, params (Dataset Dataset, IEnumerable Rows)[] tables)
    {
        var target = new ScriptGlobals().Curated("result", query);
        var translated = QueryTranslator.Translate(query, target);
        if (!translated.Problems.IsEmpty)
            return new ComparedRun(Agreement.Refused, string.Join('\n', translated.Problems.Select(problem => problem.Message)));

        IEnumerable RowsOf(Dataset dataset) => tables.Single(table => table.Dataset == dataset).Rows;
        IReadOnlyList<string> InProcessWith(int failed, DateTime beyond) => InProcessRows(() => ForgivingRows.Of(query, RowsOf, failed, beyond), target, translated.Parses);

        var views = tables.ToDictionary(table => table.Dataset.ViewName, table => TableSql.Of(table.Dataset.Columns, table.Rows));
        var asked = Task.Run(() => spark.Ask(views, WithTexts(translated, target)));
        var inProcess = InProcessRows(() => InProcess.Evaluate(query, RowsOf), target, translated.Parses);
        var answer = asked.GetAwaiter().GetResult();
        if (answer.Error?.Split(':')[0] is "AnalysisException" or "ParseException")
            return new ComparedRun(Agreement.Different, $"{translated.Sql}\n\n{answer.Error}");

        var onSpark = SparkRows(answer, target, translated.Parses);
        if (inProcess.SequenceEqual(onSpark) || (IsError(inProcess) && IsError(onSpark)))
            return ComparedRun.Same;

        var spared =
            IsError(onSpark) ? inProcess.SequenceEqual(SparkRows(spark.Ask(views, WithTexts(translated, target), asWritten: true), target, translated.Parses)) :
            IsError(inProcess) && (FailureInProcess.IsSpared(InProcessWith, onSpark) || AgreesWithinCalendar(query, tables));

        return new ComparedRun(
            spared ? Agreement.Spared : Agreement.Different,
            $"{translated.Sql}\n\nin process:\n{string.Join('\n', inProcess)}\non Spark:\n{string.Join('\n', onSpark)}");
    }

    /// <summary>True when dates left the calendar, and the engines agree on the rows that hold none at its ends: no stand-in gives every key that Spark may give.</summary>
    private bool AgreesWithinCalendar<T>(IQueryable<T> query, (Dataset Dataset, IEnumerable Rows)[] tables)
    {
        IEnumerable RowsOf(Dataset dataset) => tables.Single(table => table.Dataset == dataset).Rows;
        if (!ForgivingRows.LeavesCalendar(() => InProcess.Evaluate(query, RowsOf)))
            return false;

        (Dataset Dataset, IEnumerable Rows)[] within = [.. tables.Select(table => (table.Dataset, (IEnumerable)table.Rows.Cast<object>().Where(IsWithinCalendar).ToArray()))];
        return within.Sum(table => table.Rows.Cast<object>().Count()) < tables.Sum(table => table.Rows.Cast<object>().Count()) && Run(query, within).Agreement != Agreement.Different;
    }

    private static bool IsWithinCalendar(object row) =>
        row.GetType().GetProperties().Select(property => property.GetValue(row)).All(value => value switch
        {
            DateTime instant => instant.Year is > 1 and < 9999,
            DateOnly day => day.Year is > 1 and < 9999,
            _ => true,
        });

    private static bool IsError(IReadOnlyList<string> rows) => rows is [var only] && only.StartsWith("error: ", StringComparison.Ordinal);

    private static List<string> InProcessRows(Func<IEnumerable<object>> rows, Dataset target, ImmutableArray<ParsedColumn> parses)
    {
        try
        {
            return [.. rows().Select(row => RowText.Of(row, target, parses)).Order(StringComparer.Ordinal)];
        }
        catch (Exception problem) when (problem is ArithmeticException or InvalidOperationException or ArgumentException)
        {
            return [$"error: {problem.Message}"];
        }
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

        return [.. answer.Rows!.Select(row => RowText.Of(row, columns.Select(column => column.Type))).Order(StringComparer.Ordinal)];
    }
}
