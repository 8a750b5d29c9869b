using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Amazon.CDK;

namespace Strata.Synthesis.Outlets;

/// <summary>
/// Synthesizes a stack as the CDK does, and merges a rendered template into what it wrote: thousands of resources cost one file instead of a
/// message each to the CDK's process. What a team adds to the stack as constructs stays beside them. Names that are known are not asked
/// for: an answer of the CDK costs a millisecond, and there are many stacks.
/// </summary>
internal sealed class MergingSynthesizer(StackTemplate template, string folder) : DefaultStackSynthesizer(Props)
{
    /// <summary>The rule would make every stack ask for the CDK's bootstrap stack, which our own deployment does without.</summary>
    private static DefaultStackSynthesizerProps Props => new() { GenerateBootstrapVersionRule = false };

    /// <summary>Binds itself: the CDK binds a copy, and a copy cannot call back into this class.</summary>
    public override IBoundStackSynthesizer ReusableBind(Stack stack)
    {
        Bind(stack);
        return this;
    }

    protected override IFileAssetSource SynthesizeTemplate(
        ISynthesisSession session, string? lookupRole, string? lookupRoleExternalId, IDictionary<string, object>? lookupRoleAdditionalOptions)
    {
        base.SynthesizeTemplate(session, lookupRole, lookupRoleExternalId, lookupRoleAdditionalOptions);
        var path = Path.Combine(folder, template.FileName);
        var merged = JsonNode.Parse(File.ReadAllText(path)) is JsonObject { Count: > 0 } written
            ? TemplateJson.Write(TemplateMerge.Into(written, template.Template))
            : template.Text;
        File.WriteAllText(path, merged);

        return new FileAssetSource
        {
            FileName = template.FileName,
            Packaging = FileAssetPackaging.FILE,
            SourceHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(merged))),
        };
    }
}
