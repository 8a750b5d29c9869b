using System.Globalization;
using Spectre.Console;

namespace Strata.Build.Reporting;

/// <summary>The table at the end of a run: what each stage did and how long it took.</summary>
internal static class TextSummary
{
    public static void Write(RunReport report, Output output)
    {
        var table = new Table { Border = TableBorder.Rounded, Expand = false }
            .AddColumn("Stage")
            .AddColumn("Result")
            .AddColumn(new TableColumn("Time").RightAligned().NoWrap());
        foreach (var result in report.Results)
        {
            table.AddRow(new Text(result.Stage), new Text(result.Summary), new Text(Seconds(report.DurationOf(result.Stage))));
        }

        output.Line();
        output.Console.Write(table);
        output.Line($"Artefacts are in {report.Artifacts}/, {Seconds(report.Elapsed)} in all.");
    }

    private static string Seconds(TimeSpan duration) => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.0} s");
}
