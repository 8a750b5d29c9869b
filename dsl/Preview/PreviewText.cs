using System.Text;

namespace Strata.Preview;

/// <summary>The preview as a person reads it: per dataset the rows in and out, what each rule rejected, and the first rows as a table.</summary>
internal static class PreviewText
{
    private const int WidestCell = 32;

    public static string Write(PreviewReport report) => string.Join("\n", report.Datasets.Select(Write));

    private static string Write(DatasetPreview dataset)
    {
        var text = new StringBuilder($"{dataset.Dataset} ({dataset.Layer.ToString().ToLowerInvariant()})");

        if (dataset.Skipped is { } reason)
            return text.Append($": not previewed, {reason}\n").ToString();

        text.Append(dataset.GivenBy is { } file
            ? $": not run, its code runs on Spark only; rows of {file}"
            : $": {string.Join(" + ", dataset.Inputs.Select(input => $"{input.Rows} rows of {input.Dataset}"))}");
        text.Append($" -> {dataset.RowsOut} rows\n");

        foreach (var rule in dataset.Rules)
            text.Append($"  {rule.Verdict,-12} {rule.Rule}{Rejected(rule)}{(rule.Message.Length == 0 ? "" : $" - {rule.Message}")}\n");

        if (dataset.Stops)
            text.Append("  A rule stops the run: nothing is published.\n");

        return AppendTable(text, dataset).ToString();
    }

    private static string Rejected(RulePreview rule) => rule.RowsRejected switch
    {
        0 => "",
        1 => " (1 row rejected)",
        var several => $" ({several} rows rejected)",
    };

    private static StringBuilder AppendTable(StringBuilder text, DatasetPreview dataset)
    {
        if (dataset.FirstRows.IsEmpty)
            return text;

        var lines = dataset.FirstRows.Select(row => row.Select(Cell).ToArray()).Prepend([.. dataset.Columns]).ToArray();
        var widths = dataset.Columns.Select((_, column) => lines.Max(line => line[column].Length)).ToArray();

        foreach (var line in lines)
            text.Append("  ").Append(string.Join("  ", line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()).Append('\n');

        return text;
    }

    private static string Cell(string? value) => value switch
    {
        null => "NULL",
        { Length: > WidestCell } => value[..(WidestCell - 1)] + "…",
        _ => value.ReplaceLineEndings(" "),
    };
}
