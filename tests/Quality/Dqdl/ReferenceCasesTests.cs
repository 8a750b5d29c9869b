using System.Text.Json;
using Strata.Quality.Dqdl;

namespace Strata.Tests.Quality.Dqdl;

/// <summary>
/// Rulesets that the reference parser has decided, from a file that <c>STRATA_DQDL_CASES</c> names: lists <c>valid</c>, with <c>canonical</c> texts,
/// and others whose rulesets must be refused.
/// </summary>
public sealed class ReferenceCasesTests
{
    private static readonly string? file = Environment.GetEnvironmentVariable("STRATA_DQDL_CASES");

    [SkippableFact]
    public void Decides_each_case_as_the_reference_parser_does()
    {
        Skip.If(file is null, "STRATA_DQDL_CASES names no file of reference cases.");
        using var cases = JsonDocument.Parse(File.ReadAllText(file));

        foreach (var list in cases.RootElement.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Array))
        {
            foreach (var item in list.Value.EnumerateArray())
                Check(list.Name == "valid", item);
        }
    }

    private static void Check(bool isValid, JsonElement item)
    {
        var text = item.GetProperty("ruleset").GetString()!;
        var (document, problems) = DqdlReader.Read(text);

        (document is not null).ShouldBe(isValid, $"{item.GetProperty("id")}: {text}\n{string.Join("\n", problems)}");
        if (document is null)
            return;

        document.Rules.Length.ShouldBe(item.GetProperty("rules").GetInt32());
        document.Analyzers.Length.ShouldBe(item.GetProperty("analyzers").GetInt32());
        // The reference prints labels after tags, which it cannot read back, and leaves those of groups out; ours stay where they are read.
        if (!text.Contains("labels", StringComparison.OrdinalIgnoreCase))
            DqdlPrinter.Print(document).ShouldBe(item.GetProperty("canonical").GetString());
    }
}
