using Strata.Diagnostics;

namespace Strata.Build.Deployment;

/// <summary>What planning, deploying, uploading and destroying can complain about.</summary>
internal static class DeploymentDiagnostics
{
    public static DiagnosticDefinition NoAnswer { get; } = new("STR5001", Severity.Error,
        "AWS can be reached",
        "Endpoint '{0}' – does not answer: {1}. Start the local AWS, or correct AWS_ENDPOINT_URL and the network.",
        "Everything after synthesis talks to AWS or to its local stand-in.");

    public static DiagnosticDefinition NoCredentials { get; } = new("STR5002", Severity.Error,
        "There are credentials for AWS",
        "Credentials for '{0}' – were not found or not accepted: {1}. Log in, or set AWS_PROFILE.",
        "AWS answers signed requests only.");

    public static DiagnosticDefinition Refused { get; } = new("STR5003", Severity.Error,
        "AWS accepts each request",
        "Request to '{0}' – was refused with {1}: {2}. Correct what the message names and run again.",
        "A refused request leaves the deployment where it was; running again continues from there.");

    public static DiagnosticDefinition AssemblyUnreadable { get; } = new("STR5004", Severity.Error,
        "The cloud assembly is complete",
        "{0}",
        "Deployment reads what synthesis wrote and nothing else.");

    public static DiagnosticDefinition WrongAccount { get; } = new("STR5005", Severity.Error,
        "Credentials are those of the environment's account",
        "Credentials for '{0}' – are of account {1}, and the environment is account {2}. Log in to account {2}, or set AWS_PROFILE.",
        "Names hold the account, and a lakehouse in a wrong account is found late.");

    public static DiagnosticDefinition ReplacesData { get; } = new("STR5101", Severity.Error,
        "Resources that hold data are replaced by name only",
        "Resource '{0}' ({1}) of stack '{2}' – would be replaced because {3} changes, and it holds data. Restore the property, or run with --allow-replace={0}.",
        "CloudFormation makes a new, empty resource in its place.");

    public static DiagnosticDefinition NothingReplaced { get; } = new("STR5102", Severity.Warning,
        "Each --allow-replace names a resource that is replaced",
        "Option '--allow-replace={0}' – allows a replacement that no stack plans. Remove it.",
        "A permission that is left standing lets a later run replace data unseen.");

    public static DiagnosticDefinition PlanStale { get; } = new("STR5103", Severity.Error,
        "A saved plan is what is deployed",
        "Plan '{0}' – is stale: {1}. Run Plan again and review it.",
        "What was reviewed and what would happen are no longer the same.");

    public static DiagnosticDefinition PlanUnreadable { get; } = new("STR5104", Severity.Error,
        "A saved plan is whole",
        "Plan '{0}' – cannot be used: {1}. Run Plan again and review it.",
        "A plan that was cut or edited was never reviewed as it stands.");

    public static DiagnosticDefinition ResourceFailed { get; } = new("STR5201", Severity.Error,
        "Each resource is created",
        "Resource '{0}' ({1}) of stack '{2}' – ended as {3}: {4}. Correct its declaration and deploy again.",
        "CloudFormation has undone the stack's changes; the other stacks are as deployed.");

    public static DiagnosticDefinition ChangesRefused { get; } = new("STR5202", Severity.Error,
        "CloudFormation accepts each change set",
        "Stack '{0}' – has a change set that CloudFormation refused: {1}. Correct the template's cause and synthesize again.",
        "A template can be wrong in ways that only the service knows.");

    public static DiagnosticDefinition StackStuck { get; } = new("STR5203", Severity.Error,
        "Each stack can be updated",
        "Stack '{0}' – is {1} and takes no update{2}. Repair it in the CloudFormation console, then deploy again.",
        "CloudFormation could not undo an earlier failure by itself.");

    public static DiagnosticDefinition TookTooLong { get; } = new("STR5204", Severity.Error,
        "Each stack finishes in time",
        "Stack '{0}' – is still {1} after {2}. Look at its events, then deploy again: the run waits for it.",
        "Waiting is bounded; CloudFormation goes on by itself.");

    public static DiagnosticDefinition ArtefactChanged { get; } = new("STR5301", Severity.Error,
        "Artefacts are those that were synthesized",
        "Artefact '{0}' – {1}. Run the Synth target.",
        "The key of an object holds the hash of its content.");

    public static DiagnosticDefinition NoBucket { get; } = new("STR5302", Severity.Error,
        "The artefacts bucket is there",
        "Bucket '{0}' – does not exist yet. Run the Deploy target first: the storage stack creates it.",
        "Scripts, code and large templates are read from it.");

    public static DiagnosticDefinition NotConfirmed { get; } = new("STR5401", Severity.Error,
        "Destroying an environment is confirmed by its name",
        "Environment '{0}' – would be destroyed: {1}. Run again with --confirm={0}.",
        "Nothing brings the stacks' contents back.");

    public static DiagnosticDefinition DeleteFailed { get; } = new("STR5402", Severity.Error,
        "Each stack is deleted",
        "Stack '{0}' – was not deleted: {1}. Remove the cause and run Destroy again.",
        "What is left still costs money.");

    public static DiagnosticDefinition CheckFailed { get; } = new("STR6001", Severity.Error,
        "What is deployed is what was declared",
        "{0}",
        "Somebody else's change, or an incomplete deployment.");

    public static DiagnosticDefinition ChecksNotRun { get; } = new("STR6002", Severity.Error,
        "The verification tests run",
        "Verification – did not run to its end: {0}. Read '{1}'.",
        "A verification that did not run proves nothing.");
}
