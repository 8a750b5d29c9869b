namespace Strata.Build.Deployment.Changes;

/// <summary>A change set that waits for its execution.</summary>
/// <param name="StackId">The stack's ARN, which stays right when the name is used again.</param>
/// <param name="Id">The change set's ARN.</param>
/// <param name="MadeStack">True when it brought the stack's shell into being, which must go when the change set does.</param>
internal sealed record ChangeSet(string StackId, string Id, bool MadeStack);
