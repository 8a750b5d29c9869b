using System.Collections.Immutable;

namespace Strata.Queries.SparkSql;

/// <summary>A last SELECT in, with the steps it reads; formatted Spark SQL out, without the columns no one reads.</summary>
internal static class SqlWriter
{
    private const string Indent = "    ";

    public static string Write(SelectPart last)
    {
        var steps = StepsOf(last);
        var with = steps.IsEmpty
            ? ""
            : $"WITH {string.Join(",\n", steps.Select(step => $"{Identifier.Quote(step.Name)} AS (\n{Indented(string.Join($"\n{step.Combined}\n", step.Parts.Select(Select)))}\n)"))}\n";

        return with + Select(last);
    }

    /// <summary>A query on one line, for EXISTS.</summary>
    public static string Inline(SelectBlock block)
    {
        ImmutableArray<SqlColumn> nothing = [new("1", new SqlValue("1", Model.ColumnType.Int, Nullable: false) { IsColumn = true })];
        return string.Join(' ', Select(new SelectPart(block, nothing)).Split('\n', StringSplitOptions.TrimEntries)).Replace("1 AS `1`", "1");
    }

    // From the last step to the first: what a step reads is known when its turn comes, so that it can lose its other columns.
    private static ImmutableArray<Step> StepsOf(SelectPart last)
    {
        var read = new HashSet<StepColumn>();
        var pending = new SortedDictionary<int, Step>();
        var steps = new Stack<Step>();

        for (Add(last); pending.Count > 0;)
        {
            var step = pending.Last().Value;
            pending.Remove(step.Number);
            steps.Push(step.CanLoseColumns ? Pruned(step, read) : step);
            foreach (var part in steps.Peek().Parts)
                Add(part);
        }

        return [.. steps];

        void Add(SelectPart part)
        {
            read.UnionWith(part.Block.Values.Concat(part.Columns.Select(column => column.Value)).SelectMany(value => value.Reads));
            foreach (var step in part.Block.From.Select(item => item.Step).OfType<Step>().Concat(read.Select(column => column.Step)))
                if (!steps.Any(done => done.Number == step.Number))
                    pending[step.Number] = step;
        }
    }

    private static Step Pruned(Step step, HashSet<StepColumn> read)
    {
        var part = step.Parts[0];
        var columns = part.Columns.Where(column => read.Contains(new StepColumn(step, column.Name))).ToImmutableArray();

        return new Step(step.Number, step.Name, step.Combined, [part with { Columns = columns.IsEmpty ? [part.Columns[0]] : columns }]);
    }

    private static string Select(SelectPart part)
    {
        var body = part.Block;
        return string.Join('\n', (string[])
    [
        body.Distinct ? "SELECT DISTINCT" : "SELECT",
        string.Join(",\n", part.Columns.Select(column => Indent + Column(column))),
        .. body.From.SelectMany(Table),
        .. Clause("WHERE", body.Where),
        .. body.GroupBy.IsEmpty ? [] : (string[])["GROUP BY", string.Join(",\n", body.GroupBy.Select(key => Indent + key.Text))],
        .. Clause("HAVING", body.Having),
        .. Windows(part),
        .. body.OrderBy.IsEmpty ? [] : (string[])[$"ORDER BY {string.Join(", ", body.OrderBy)}"],
        .. body.Limit is { } limit ? (string[])[$"LIMIT {limit}"] : [],
    ]);
    }

    private static IEnumerable<string> Windows(SelectPart part)
    {
        var windows = part.Columns.SelectMany(column => column.Value.Windows).Distinct().OrderBy(window => window.Name, StringComparer.Ordinal).ToArray();
        return windows.Length == 0 ? [] : ["WINDOW", string.Join(",\n", windows.Select(window => $"{Indent}{Identifier.Quote(window.Name)} AS ({window})"))];
    }

    private static string Column(SqlColumn column)
    {
        var name = Identifier.Quote(column.Name);
        return column.Value.IsColumn && column.Value.Text.EndsWith("." + name, StringComparison.Ordinal) ? column.Value.Text : $"{column.Value.Text} AS {name}";
    }

    private static IEnumerable<string> Table(FromItem item)
    {
        var (table, alias) = (Identifier.Quote(item.Table), Identifier.Quote(item.Alias));
        yield return table == alias ? $"{item.Join} {table}" : $"{item.Join} {table} AS {alias}";

        foreach (var line in Clause("ON", item.On))
            yield return Indented(line);
    }

    private static IEnumerable<string> Clause(string keyword, ImmutableArray<SqlValue> conditions) =>
        conditions.Select((condition, index) =>
            $"{(index == 0 ? keyword : Indent + "AND")} {condition.ConditionWithin(conditions.Length > 1 ? Precedence.And : Precedence.Or)}");

    private static string Indented(string text) => Indent + text.Replace("\n", "\n" + Indent);
}
