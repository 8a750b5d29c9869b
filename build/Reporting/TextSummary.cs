using System.Globalization;
using Spectre.Console;

namespace Strata.Build.Reporting;

/// <summary>The table at the end of a run: what each stage did and how long it took.</summary>
internal static class TextSummary
{
    public static void Write(RunReport report, IAnsiConsole console)
    {
        var table = new Table { Border = TableBorder.Rounded, Expand = false }
            .AddColumn("Stage")
            .AddColumn("Result")
            .AddColumn(new TableColumn("Time").RightAligned().NoWrap());
        foreach (var result in report.Results)
        {
            table.AddRow(new Text(result.Stage), new Text(result.Summary), new Text(Seconds(report.DurationOf(result.Stage))));
        }

        console.WriteLine();
        console.Write(table);
    }

    private static string Seconds(TimeSpan duration) => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.0} s");
}
