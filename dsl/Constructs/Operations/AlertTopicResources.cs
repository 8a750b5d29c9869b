using Amazon.CDK.AWS.SNS;
using Strata.Synthesis;
using Strata.Synthesis.Iam;
using Strata.Synthesis.Rendering;

namespace Strata.Constructs.Operations;

/// <summary>The encrypted topic that hears of failed jobs, rules and replications. Who listens is subscribed outside the lakehouse.</summary>
internal static class AlertTopicResources
{
    public static IEnumerable<Resource> All(SynthesisContext context) =>
    [
        new(context.AlertTopic.LogicalId, new CfnTopicProps
        {
            TopicName = context.Names.Of("alerts"),
            KmsMasterKeyId = context.LakeKey,
        }),
        new("AlertTopicPolicy", new CfnTopicPolicyProps
        {
            Topics = [context.AlertTopic],
            PolicyDocument = PolicyJson.Of(
                Statement.Allow("EventsPublish", ["sns:Publish"], context.AlertTopic)
                    .ForServices("events.amazonaws.com")
                    .When("StringEquals", "aws:SourceAccount", context.Account),
                Statement.DenyAll("TlsOnly", ["sns:Publish"], context.AlertTopic).When("Bool", "aws:SecureTransport", "false")),
        }),
    ];
}
