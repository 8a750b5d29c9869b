using Strata.Diagnostics;
using Strata.Scripting;

namespace Strata.Tests.Support;

/// <summary>A script written in a test, in a folder of its own, compiled as the build compiles it.</summary>
internal sealed class ScriptUnderTest : IDisposable
{
    private const string Main = "main.csx";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("strata-script-");

    public ScriptUnderTest(string text) => With(Main, text);

    /// <summary>Declares what every script needs, so that a test shows only what it is about.</summary>
    public const string Prologue =
        """
        Lakehouse("shop", owner: "team@example.com");
        Environment("test", account: "111122223333", region: "eu-west-1", preset: Development)
            .Network("data", vpc: "vpc-0123456789abcdef0", subnets: ["subnet-0123456789abcdef1", "subnet-0123456789abcdef2"], securityGroups: ["sg-0123456789abcdef3"]);

        """;

    /// <summary>The smallest lakehouse: one table, copied.</summary>
    public const string Copy =
        """
        record Row(long Id);
        var shop = Postgres("shop", Secret("s"), Network("data"));
        var rows = shop.Table<Row>("rows", key: r => r.Id, load: FullLoad(every: Day));
        var copy = Cleaned("copy", from r in rows select r);

        """;

    public ScriptUnderTest With(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.ReplaceLineEndings("\n"));
        return this;
    }

    public CompiledLakehouse Compile(CompilerOptions? options = null) => StrataCompiler.Compile(Path.Combine(folder.FullName, Main), folder.FullName, options);

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    /// <summary>Every problem as a person sees it.</summary>
    public string Problems()
    {
        var compiled = Compile();
        return string.Join("\n", compiled.Problems.Select(problem => DiagnosticText.Write(problem, compiled.Sources.LineOf)));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
