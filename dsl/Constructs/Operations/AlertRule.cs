using Amazon.CDK.AWS.Events;
using Strata.Synthesis;
using Strata.Synthesis.Rendering;

namespace Strata.Constructs.Operations;

/// <summary>A rule that sends events to the alert topic.</summary>
internal static class AlertRule
{
    public static Resource Of(SynthesisContext context, string logicalId, string name, string description, Dictionary<string, object> pattern) =>
        new(logicalId, new CfnRuleProps
        {
            Name = context.Names.Schedule(name),
            Description = description,
            EventPattern = pattern,
            State = "ENABLED",
            Targets = new[] { new CfnRule.TargetProperty { Id = "alerts", Arn = context.AlertTopic } },
        });
}
