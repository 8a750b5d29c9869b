using Strata.Synthesis;

namespace Strata.Constructs.Storage;

/// <summary>
/// Who may touch what sources delivered. By names of roles, not by the roles: these belong to later stacks, and storage must not wait
/// for them.
/// </summary>
internal static class IngestionAccess
{
    /// <summary>Roles that write what sources deliver.</summary>
    public static string[] Writers(SynthesisContext context) => [context.Arns.Role($"{context.Names.Prefix}ingest-*")];

    /// <summary>Roles that read it: cleaning jobs, and the writers, who replace what they wrote.</summary>
    public static string[] Readers(SynthesisContext context) => [context.Arns.Role($"{context.Names.Prefix}clean-*"), .. Writers(context)];
}
