using System.Collections.Immutable;

namespace Strata.Queries.Sql;

/// <summary>A last SELECT in, with the steps it reads; formatted Spark SQL out, without the columns no one reads.</summary>
internal static class SqlWriter
{
    private const string Indent = "    ";

    public static string Write(SelectBlock last, ImmutableArray<SqlColumn> columns)
    {
        var steps = StepsOf(last, columns);
        var with = steps.IsEmpty
            ? ""
            : $"WITH {string.Join(",\n", steps.Select(step => $"{Identifier.Quote(step.Name)} AS (\n{Indented(Select(step.Body, step.Columns))}\n)"))}\n";

        return with + Select(last, columns);
    }

    // From the last step to the first: what a step reads is known when its turn comes, so that it can lose its other columns.
    private static ImmutableArray<Step> StepsOf(SelectBlock last, ImmutableArray<SqlColumn> columns)
    {
        var read = new HashSet<StepColumn>();
        var pending = new SortedDictionary<int, Step>();
        var steps = new Stack<Step>();

        for (Add(last, columns); pending.Count > 0;)
        {
            var step = pending.Last().Value;
            pending.Remove(step.Number);
            var selected = step.Columns.Where(column => read.Contains(new StepColumn(step, column.Name))).ToImmutableArray();
            var pruned = new Step(step.Number, step.Name, step.Body, selected.IsEmpty ? [step.Columns[0]] : selected);
            steps.Push(pruned);
            Add(pruned.Body, pruned.Columns);
        }

        return [.. steps];

        void Add(SelectBlock body, ImmutableArray<SqlColumn> selected)
        {
            read.UnionWith(body.Values.Concat(selected.Select(column => column.Value)).SelectMany(value => value.Reads));
            foreach (var item in body.From)
                if (item.Step is { } step)
                    pending[step.Number] = step;
        }
    }

    private static string Select(SelectBlock body, ImmutableArray<SqlColumn> columns) => string.Join('\n', (string[])
    [
        "SELECT",
        string.Join(",\n", columns.Select(column => Indent + Column(column))),
        .. body.From.SelectMany(Table),
        .. Clause("WHERE", body.Where),
        .. body.GroupBy.IsEmpty ? [] : (string[])["GROUP BY", string.Join(",\n", body.GroupBy.Select(key => Indent + key.Text))],
        .. Clause("HAVING", body.Having),
    ]);

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
