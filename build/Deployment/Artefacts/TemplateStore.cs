using System.Text;
using Strata.Aws.Assembly;

namespace Strata.Build.Deployment.Artefacts;

/// <summary>Gives CloudFormation a template: inline while it is small, else through the artefacts bucket.</summary>
internal sealed class TemplateStore(ArtefactBucket bucket)
{
    /// <summary>True when the template can be handed over now.</summary>
    public async Task<bool> CanLocateAsync(StackArtefact stack) => stack.Template.FitsInline || await bucket.ExistsAsync();

    public async Task<(string? Body, string? Url)> LocateAsync(StackArtefact stack, CancellationToken cancellation)
    {
        if (stack.Template.FitsInline) return (stack.Template.Text, null);
        if (!await bucket.ExistsAsync()) throw new DeploymentException(DeploymentDiagnostics.NoBucket, bucket.Name);

        var key = $"templates/{stack.Name}-{stack.Template.Digest}.json";
        await bucket.UploadAsync(key, Encoding.UTF8.GetBytes(stack.Template.Text), "application/json", cancellation);
        return (null, bucket.UrlOf(key));
    }
}
