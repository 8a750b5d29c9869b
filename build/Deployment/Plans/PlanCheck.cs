using System.Collections.Immutable;
using Amazon.CloudFormation.Model;
using Strata.Aws.Assembly;
using Strata.Build.Deployment.Changes;

namespace Strata.Build.Deployment.Plans;

/// <summary>Tells whether a saved plan is still what a deployment would do.</summary>
internal static class PlanCheck
{
    /// <summary>Why the plan is stale, from the assembly alone; null when nothing speaks against it.</summary>
    public static string? WhyStale(DeploymentPlan plan, CloudAssembly assembly, string environment, string region)
    {
        if (plan.Environment != environment) return $"it was made for the environment '{plan.Environment}', not '{environment}'";
        if (plan.Region != region) return $"it was made for the region '{plan.Region}', not '{region}'";

        var planned = plan.Stacks.Where(stack => !stack.Removed).ToDictionary(stack => stack.Stack, StringComparer.Ordinal);
        foreach (var stack in assembly.Stacks)
        {
            if (!planned.Remove(stack.Name, out var then)) return $"the stack '{stack.Name}' was added since";
            if (then.TemplateDigest != stack.Template.Digest) return $"the template of stack '{stack.Name}' changed since";
        }

        return planned.Keys.Order(StringComparer.Ordinal).FirstOrDefault() is { } gone ? $"the stack '{gone}' was removed since" : null;
    }

    /// <summary>Why the plan is stale, from the stacks that would be deleted now; null when nothing speaks against it.</summary>
    public static string? WhyStale(DeploymentPlan plan, ImmutableArray<Stack> leftovers)
    {
        var planned = plan.Stacks.Where(stack => stack.Removed).Select(stack => stack.Stack).ToHashSet(StringComparer.Ordinal);
        return leftovers.FirstOrDefault(stack => !planned.Contains(stack.StackName ?? "")) is { } more
            ? $"the stack '{more.StackName}' would be deleted too"
            : null;
    }

    /// <summary>Why the plan is stale, from a stack as it is now; null when nothing speaks against it.</summary>
    public static string? WhyStale(DeploymentPlan plan, StackChanges now)
    {
        var name = now.Artefact.Name;
        var then = plan.Stacks.First(stack => stack.Stack == name);
        var current = StackPlan.Of(now);
        if (then.StackId is null && current.StackId is not null) return $"the stack '{name}' was created since";
        if (then.StackId is not null && current.StackId is null) return $"the stack '{name}' was deleted since";
        if (then.StackId != current.StackId) return $"the stack '{name}' was deleted and created again since";
        return then.LastUpdated == current.LastUpdated ? null : $"the stack '{name}' was updated at {current.LastUpdated:yyyy-MM-dd HH:mm:ss} UTC";
    }
}
