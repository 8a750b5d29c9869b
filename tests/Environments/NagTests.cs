using System.Text.RegularExpressions;
using Strata.Synthesis;
using Strata.Tests.Support;

namespace Strata.Tests.Environments;

/// <summary>What cdk-nag's rules for AWS solutions find in the templates of production, each finding accepted with a reason or a failure.</summary>
public sealed class NagTests
{
    private static readonly (string Pattern, string Reason)[] accepted =
    [
        (@"IAM5 \w+Role Resource::arn:<AWS::Partition>:s3:::[\w-]+/([\w.-]+/)+\*$", "Objects below one dataset's own folder, whose names nobody knows before."),
        (@"IAM5 CrawlerRole Resource::arn:<AWS::Partition>:s3:::[\w-]+-(cleaned|curated)-[\w-]+/\*$", "Crawlers read every table of the two layers, but quarantined rows are denied."),
        (@"IAM5 CrawlerRole Resource::arn:<AWS::Partition>:glue:[\w:-]+:table/\w+/\*$", "Crawlers keep every table of the lakehouse's own databases."),
        (@"IAM5 CrawlerRole Resource::arn:<AWS::Partition>:logs:[\w:-]+:log-group:/aws-glue/crawlers\*$", "Glue names the log groups of crawlers."),
        (@"IAM5 \w+JobPolicy Resource::arn:<AWS::Partition>:(s3:::[\w-]+/(glue|specs|tmp)/\*|logs:[\w:-]+:log-group:/aws-glue/[\w/-]+/\*)$", "Scripts, specs and logs below prefixes of their own."),
        (@"IAM5 (\w+JobPolicy|CrawlerRole|\w+StarterRole) Resource::\*$", "Actions without ARNs; STR4102 lists them with a reason each."),
        (@"IAM5 \w+SecretRole Resource::arn:<AWS::Partition>:kms:[\w:-]+:key/\*$", "The secret's own key, narrowed by the encryption context to the one secret."),
        (@"L1 \w+Starter$", "The runtime is newer than the newest this version of the CDK knows."),
        (@"SQS3 \w+DeadLetters$", "The queue is a dead-letter queue of schedules, which the rule does not look at."),
    ];

    [SkippableFact]
    public void Finds_nothing_that_is_not_accepted_with_a_reason()
    {
        var findings = Findings();

        findings.Where(finding => accepted.All(entry => !Regex.IsMatch(finding, entry.Pattern))).ShouldBeEmpty();
        accepted.Where(entry => findings.All(finding => !Regex.IsMatch(finding, entry.Pattern))).Select(entry => entry.Reason).ShouldBeEmpty();
    }

    private static string[] Findings()
    {
        using var folder = new TemporaryFolder();
        var compiled = StrataCompiler.Compile(RepositoryRoot.Of("environments", "prod.csx"), RepositoryRoot.Path);
        var files = RenderedLakehouse.Of(compiled.Manifest!, new SynthesisOptions().RuntimeFolder).Templates.Select(template =>
        {
            File.WriteAllText(folder.Of(template.FileName), template.Text);
            return folder.Of(template.FileName);
        });

        return NodeTools.RunScript("nag.js", [.. files]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
