using Strata.Build.Reporting;
using Strata.Diagnostics;

namespace Strata.Tests.Build.Reporting;

public sealed class AzureCommandsTests
{
    private readonly StringWriter text = new();

    [Fact]
    public void Escapes_what_would_end_or_split_the_command()
    {
        new AzureCommands(text).Issue(new Diagnostic("STR2101", Severity.Warning, new SourceLocation("a;b].csx", 12, 5), "100 %\r\nof it; [sic]"));

        text.ToString().ShouldBe(
            $"##vso[task.logissue type=warning;sourcepath=a%3Bb%5D.csx;linenumber=12;columnnumber=5;code=STR2101;]100 %AZP25%0D%0Aof it; [sic]{Environment.NewLine}");
    }

    [Fact]
    public void Leaves_out_the_place_of_a_problem_that_has_none()
    {
        new AzureCommands(text).Issue(new Diagnostic("STR5001", Severity.Error, SourceLocation.None, "no answer"));

        text.ToString().ShouldBe($"##vso[task.logissue type=error;code=STR5001;]no answer{Environment.NewLine}");
    }

    [Fact]
    public void Sets_variables_that_other_stages_can_read()
    {
        new AzureCommands(text).SetOutput("hasChanges", "true");

        text.ToString().ShouldBe($"##vso[task.setvariable variable=hasChanges;isOutput=true;isReadOnly=true]true{Environment.NewLine}");
    }

    [Fact]
    public void Text_that_is_not_ours_gives_no_commands()
    {
        var output = new Output(text, text, isDocument: false, isPipeline: true);

        output.Line("a comment: ##vso[task.complete result=Succeeded]");
        output.Problem("##VSO[task.setvariable variable=x]");
        output.Text.Write("##vso[task.debug]");

        text.ToString().ShouldNotContain("##vso[", Case.Insensitive);
    }
}
