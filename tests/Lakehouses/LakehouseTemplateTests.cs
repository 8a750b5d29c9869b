using System.Text.RegularExpressions;
using Strata.Synthesis;
using Strata.Tests.Support;

namespace Strata.Tests.Lakehouses;

/// <summary>The templates of every example, a snapshot each in the case's folder.</summary>
public sealed partial class LakehouseTemplateTests
{
    private const string Script = "lakehouse.csx";

    public static TheoryData<string> Cases => CaseFolders.Under("Lakehouses", Script);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Templates(string lakehouse)
    {
        var manifest = StrataCompiler.Compile(RepositoryRoot.Of("tests", "Lakehouses", lakehouse, Script), RepositoryRoot.Path).Manifest!;

        var templates = RenderedLakehouse.Of(manifest, new SynthesisOptions().RuntimeFolder).Templates;

        // All at once: each that differs leaves its received file.
        await Task.WhenAll(templates.Select(async template => await Verifier.Verify(template.Text, "json", Settings(lakehouse, template.Name))));
    }

    private static VerifySettings Settings(string lakehouse, string stack)
    {
        var settings = new VerifySettings();
        settings.UseDirectory(lakehouse);
        settings.UseFileName($"template.{stack}");
        // Keys of artefacts change with every edit of the runtime.
        settings.AddScrubber(text =>
        {
            var scrubbed = HashInKey().Replace(text.ToString(), "-{Hash}.");
            text.Clear().Append(scrubbed);
        });
        return settings;
    }

    [GeneratedRegex(@"-[0-9a-f]{16}\.")]
    private static partial Regex HashInKey();
}
