using Strata.Diagnostics;

namespace Strata.Synthesis.Policies;

internal sealed class JobsAreEncrypted : ResourcePolicy
{
    public static DiagnosticDefinition Definition { get; } = new(
        "STR4205",
        Severity.Error,
        "Jobs and crawlers have a security configuration",
        "{0} '{1}' has no security configuration. Set {2}.",
        "Without one, Glue writes logs and bookmarks under its own key, and logs can show data.");

    protected override IEnumerable<Diagnostic> Check(TemplateResource resource) => resource.Type switch
    {
        "AWS::Glue::Job" => Missing(resource, "Job", "SecurityConfiguration"),
        "AWS::Glue::Crawler" => Missing(resource, "Crawler", "CrawlerSecurityConfiguration"),
        _ => [],
    };

    private static IEnumerable<Diagnostic> Missing(TemplateResource resource, string kind, string property) =>
        resource.Properties[property] is null ? [Definition.At(resource.DeclaredAt, kind, resource.LogicalId, property)] : [];
}
