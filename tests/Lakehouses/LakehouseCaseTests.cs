using Strata.Diagnostics;
using Strata.Manifest;
using Strata.Preview;
using Strata.Schema;
using Strata.Tests.Support;
using VerifyXunit;

namespace Strata.Tests.Lakehouses;

/// <summary>Whole lakehouses, every stage a snapshot in the case's folder.</summary>
public sealed class LakehouseCaseTests
{
    private const string Script = "lakehouse.csx";

    public static TheoryData<string> Cases => CaseFolders.Under("Lakehouses", Script);

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Diagnostics(string lakehouse)
    {
        var compiled = Compile(lakehouse);

        return Verifier.Verify(string.Join("\n", compiled.Problems.Select(problem => DiagnosticText.Write(problem, compiled.Sources.LineOf))))
            .UseDirectory(lakehouse).UseFileName("diagnostics");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Manifest(string lakehouse)
    {
        var manifest = ManifestJson.Write(Compile(lakehouse).Manifest!);

        ManifestSchema.Check(manifest, "lakehouse.json").ShouldBeEmpty();
        await Verifier.Verify(manifest, "json").UseDirectory(lakehouse).UseFileName("manifest");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Spark_sql(string lakehouse)
    {
        var manifest = Compile(lakehouse).Manifest!;

        foreach (var dataset in manifest.Cleaned.Concat(manifest.Curated).Where(dataset => dataset.Sql.Length > 0))
            await Verifier.Verify(dataset.Sql, "sql").UseDirectory(lakehouse).UseFileName($"sql.{dataset.Name}");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Preview(string lakehouse)
    {
        var report = new PreviewRunner(Compile(lakehouse).Model!, RepositoryRoot.Path).Run();

        report.Problems.ShouldBeEmpty();
        return Verifier.Verify(PreviewText.Write(report)).UseDirectory(lakehouse).UseFileName("preview");
    }

    private static CompiledLakehouse Compile(string lakehouse) =>
        StrataCompiler.Compile(RepositoryRoot.Of("tests", "Lakehouses", lakehouse, Script), RepositoryRoot.Path);
}
