using System.IO.Compression;
using Strata.Synthesis;
using Strata.Synthesis.Artefacts;

namespace Strata.Tests.Synthesis.Artefacts;

public sealed class ArtefactSetTests : IDisposable
{
    private readonly SampleRuntime runtime = new();

    [Fact]
    public void Holds_scripts_packages_handlers_and_specs()
    {
        Collect().All.Select(artefact => $"{artefact.Name} {artefact.Stage}").ShouldBe(
        [
            "glue/clean.py Script",
            "glue/curate.py Script",
            "glue/strata_glue.zip Script",
            "lambda/dms_starter.zip Code",
            "specs/daily_revenue.json Script",
            "specs/orders.json Script",
        ]);
    }

    [Fact]
    public void Puts_the_hash_of_the_content_into_the_key()
    {
        var before = Collect()["glue/clean.py"];

        runtime.Write("glue/clean.py", "clean better");

        before.Key.ShouldBe($"glue/clean-{before.Sha256[..16]}.py");
        Collect()["glue/clean.py"].Key.ShouldNotBe(before.Key);
    }

    [Fact]
    public void Zips_the_package_under_its_name_and_a_handler_at_the_root()
    {
        runtime.Write("glue/strata_glue/deeper/more.py", "more");
        runtime.Write("glue/strata_glue/__pycache__/more.pyc", "bytes");

        Entries("glue/strata_glue.zip").ShouldBe(["strata_glue/__init__.py", "strata_glue/deeper/more.py"]);
        Entries("lambda/dms_starter.zip").ShouldBe(["handler.py"]);
    }

    [Fact]
    public void Zips_the_same_files_to_the_same_bytes()
    {
        var before = Collect()["glue/strata_glue.zip"].Sha256;

        File.SetLastWriteTimeUtc(Path.Combine(runtime.Path, "glue", "strata_glue", "__init__.py"), new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));

        Collect()["glue/strata_glue.zip"].Sha256.ShouldBe(before);
    }

    public void Dispose() => runtime.Dispose();

    private ArtefactSet Collect() => RenderedLakehouse.Of(SampleManifest.Create(), runtime.Path).Artefacts;

    private IEnumerable<string> Entries(string name)
    {
        using var zip = new ZipArchive(new MemoryStream([.. Collect()[name].Content]));
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }
}
