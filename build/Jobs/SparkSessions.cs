using System.Collections.Immutable;

namespace Strata.Build.Jobs;

/// <summary>One session after the other: a job with the setup of the one before shares its session, which saves the start.</summary>
internal sealed class SparkSessions(RunRequest request, IReadOnlyDictionary<string, string> storage, RunLog log) : IDisposable
{
    private SparkWorker? worker;
    private SparkSetup? setup;

    /// <summary>The session a job runs in.</summary>
    public async Task<SparkWorker> ForAsync(FetchedJob job)
    {
        var wanted = new SparkSetup(job.Packages, job.Job.Settings.SetItems(storage));
        if (worker is null || !wanted.Equals(setup))
        {
            End();
            worker = await SparkWorker.StartAsync(request.Spark, request.WorkerScript, wanted, Credentials(), log);
            setup = wanted;
        }

        return worker;
    }

    /// <summary>Ends the session, so that the next job gets a new one.</summary>
    public void End()
    {
        worker?.Dispose();
        worker = null;
    }

    public void Dispose() => End();

    // In the environment and not among the settings, which anyone may see who lists processes.
    private ImmutableDictionary<string, string> Credentials()
    {
        var variables = ImmutableDictionary<string, string>.Empty;
        return request.Target.Credentials?.GetCredentials() is not { } credentials ? variables : variables
            .Add("AWS_ACCESS_KEY_ID", credentials.AccessKey)
            .Add("AWS_SECRET_ACCESS_KEY", credentials.SecretKey)
            .Add("AWS_SESSION_TOKEN", credentials.Token ?? "");
    }
}
