namespace Strata.Build.Deployment.Changes;

/// <summary>What happens to a resource, worst first.</summary>
internal enum ChangeKind
{
    Replace,
    Delete,
    Update,
    Create,
}
