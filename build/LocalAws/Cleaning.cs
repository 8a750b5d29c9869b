namespace Strata.Build.LocalAws;

/// <summary>Undoes what runs left on this machine: the local AWS that was kept, and every artefact.</summary>
internal static class Cleaning
{
    public static void Run(BuildContext context)
    {
        if (LocalAwsRecord.Read(context.Paths.LocalAwsRecord) is { } record && record.IsAlive())
        {
            record.Stop();
            context.Output.Line($"Ended the local AWS on {record.Endpoint}");
        }

        LocalAwsRecord.Remove(context.Paths.LocalAwsRecord);
        if (Directory.Exists(context.Paths.Artifacts))
        {
            Directory.Delete(context.Paths.Artifacts, recursive: true);
            context.Output.Line($"Removed {context.Paths.Relative(context.Paths.Artifacts)}/");
        }
    }
}
