using System.Text;
using Strata.Build.Deployment.Changes;

namespace Strata.Build.Deployment.Plans;

/// <summary>A plan for a person: the counts, what loses data, then each stack's changes.</summary>
internal static class PlanText
{
    public static string Write(DeploymentPlan plan)
    {
        if (!plan.HasChanges) return "No changes.\n";

        var text = new StringBuilder();
        foreach (var stack in plan.Stacks.Where(stack => !stack.Changes.IsEmpty))
        {
            text.Append(stack.Stack).Append(Notes(stack)).Append('\n');
            foreach (var change in stack.Changes) text.Append("  ").Append(Line(change)).Append('\n');
        }

        return text.Append(Summary(plan)).Append('\n').ToString();
    }

    public static string Summary(DeploymentPlan plan)
    {
        var losses = plan.Changes.Count(change => change.ReplacesData);
        var counts = $"Plan: {plan.Count(ChangeKind.Create)} to create, {plan.Count(ChangeKind.Update)} to update, "
            + $"{plan.Count(ChangeKind.Replace)} to replace, {plan.Count(ChangeKind.Delete)} to delete";
        return losses == 0 ? counts + "." : $"{counts}; {losses} of the replaced resources hold{(losses == 1 ? "s" : "")} data.";
    }

    private static string Notes(StackPlan stack) =>
        (stack.Removed ? "  is no longer declared: the stack is deleted" : stack.StackId is null ? "  new stack" : "")
        + (stack.Estimated is null ? "" : $"  read from the templates, because {stack.Estimated}");

    private static string Line(PlannedChange change)
    {
        var sign = change.Kind switch
        {
            ChangeKind.Create => "+  create ",
            ChangeKind.Delete => "-  delete ",
            ChangeKind.Replace => "-/+ replace",
            _ => "~  update ",
        };
        var because = change.Properties.IsEmpty ? "" : $"  because {string.Join(", ", change.Properties)}";
        var note = change switch
        {
            { ReplacesData: true, Retained: true } => "  holds data: the old one is kept outside the stack, the new one is empty",
            { ReplacesData: true } => "  HOLDS DATA, WHICH WOULD BE LOST",
            { Kind: ChangeKind.Delete, Retained: true } => "  is kept outside the stack",
            { Kind: ChangeKind.Delete, HoldsData: true } => "  HOLDS DATA, WHICH WOULD BE LOST",
            { MayReplace: true } => "  (may be replaced; decided while deploying)",
            _ => "",
        };
        var place = change.DeclaredAt.Length == 0 ? "" : $"  {change.DeclaredAt}";
        return $"{sign} {change.LogicalId}  {change.Type}{because}{note}{place}";
    }
}
