using System.Text;
using Strata.Build;
using Strata.Build.Tools;
using Strata.Scripting;
using Strata.Tests.Support;

namespace Strata.Tests.Scripting;

public sealed class ScriptCacheTests : IDisposable
{
    private readonly ScriptUnderTest script = new ScriptUnderTest("#load \"datasets.csx\"\n" + ScriptUnderTest.Prologue + "#warning Mind the gap").With("datasets.csx", ScriptUnderTest.Copy);

    private string Folder => script.PathOf("cache");

    public void Dispose() => script.Dispose();

    [Fact]
    public void An_unchanged_script_gives_the_same_again_warnings_too()
    {
        var first = Compile();
        var again = Compile();

        again.Problems.ShouldBe(first.Problems);
        again.Problems.ShouldHaveSingleItem().Id.ShouldBe("CS1030");
        again.Manifest!.Cleaned.ShouldHaveSingleItem().Name.ShouldBe("copy");
    }

    [Fact]
    public void A_change_of_a_loaded_script_is_seen()
    {
        Compile();

        script.With("datasets.csx", ScriptUnderTest.Copy.Replace("\"copy\"", "\"copies\""));

        Compile().Manifest!.Cleaned.ShouldHaveSingleItem().Name.ShouldBe("copies");
    }

    [Fact]
    public void A_loaded_script_that_is_gone_is_missed()
    {
        Compile();

        File.Delete(script.PathOf("datasets.csx"));

        Compile().Problems.ShouldContain(problem => problem.Id == "CS1504");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(5_000)]
    public void A_damaged_entry_counts_as_none(int at)
    {
        var first = Compile();
        var entry = Directory.GetFiles(Folder).ShouldHaveSingleItem();
        var bytes = File.ReadAllBytes(entry);
        bytes[at] ^= 1;
        File.WriteAllBytes(entry, bytes);

        Compile().Problems.ShouldBe(first.Problems);

        File.ReadAllBytes(entry).ShouldNotBe(bytes);
    }

    [Fact]
    public void An_entry_that_was_cut_counts_as_none()
    {
        var first = Compile();
        File.WriteAllBytes(Directory.GetFiles(Folder).ShouldHaveSingleItem(), [1, 2, 3]);

        Compile().Problems.ShouldBe(first.Problems);
    }

    [Fact]
    public void An_entry_of_another_tool_counts_as_none()
    {
        new ScriptCache(Folder, tool: "yesterday's").Check(script.PathOf("main.csx"), script.PathOf("."));
        var entry = Directory.GetFiles(Folder).ShouldHaveSingleItem();
        var before = File.ReadAllBytes(entry);

        Compile();

        File.ReadAllBytes(entry).ShouldNotBe(before);
    }

    [Fact]
    public void A_script_with_errors_is_not_kept()
    {
        script.With("datasets.csx", "var one = on;");

        Compile().Problems.ShouldNotBeEmpty();

        Directory.Exists(Folder).ShouldBeFalse();
    }

    [Fact]
    public void The_compiler_is_not_loaded_for_an_unchanged_script()
    {
        LoadedAssemblies("first").ShouldContain("Microsoft.CodeAnalysis.CSharp");
        LoadedAssemblies("second").ShouldNotContain("Microsoft.CodeAnalysis");
    }

    private CompiledLakehouse Compile() => script.Compile(new CompilerOptions { CacheFolder = Folder });

    /// <summary>Runs Validate in a process of its own, whose runtime writes down every assembly it loads.</summary>
    private string LoadedAssemblies(string run)
    {
        var trace = script.PathOf(run + ".nettrace");
        var validated = new ToolProcess("dotnet", [typeof(BuildPaths).Assembly.Location, "--target=Validate", "--environment=" + script.PathOf("main.csx")])
        {
            Variables = new Dictionary<string, string>
            {
                ["DOTNET_EnableEventPipe"] = "1",
                ["DOTNET_EventPipeConfig"] = "Microsoft-Windows-DotNETRuntime:0x8:4",
                ["DOTNET_EventPipeOutputPath"] = trace,
            },
        }.Run();

        validated.ExitCode.ShouldBe(0, string.Join("\n", validated.Lines));
        return Encoding.Unicode.GetString(File.ReadAllBytes(trace)) + Encoding.Unicode.GetString(File.ReadAllBytes(trace).AsSpan(1));
    }
}
