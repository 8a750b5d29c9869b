using System.Collections.Immutable;
using System.Text.Json;
using Strata.Build.Deployment;

namespace Strata.Build.Jobs;

/// <summary>What a run has to know of a job's spec; the rest is the job's own business.</summary>
internal sealed record DeployedSpec(string Dataset, ImmutableArray<SpecInput> Inputs, SpecCode? OwnCode, SpecOutput Output)
{
    private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    public static DeployedSpec Read(DeployedJob job, byte[] content)
    {
        try
        {
            return JsonSerializer.Deserialize<DeployedSpec>(content, options) ?? throw new JsonException("It is null");
        }
        catch (JsonException problem)
        {
            throw new DeploymentException(RunDiagnostics.NoFile, job.Spec, job.Name, problem.Message.TrimEnd('.'));
        }
    }

    /// <summary>Every place in S3 that the job reads or writes.</summary>
    public IEnumerable<string> Paths => [.. Inputs.Select(input => input.Path), Output.Path, Output.Quarantine, Output.Quality];
}

/// <summary>A dataset that the job reads.</summary>
internal sealed record SpecInput(string Dataset, string Format, string Path);

/// <summary>Code of the author's own.</summary>
/// <param name="Script">Where its PySpark file lies; null where it is SQL.</param>
internal sealed record SpecCode(string? Script);

/// <summary>Where the job writes.</summary>
internal sealed record SpecOutput(string Path, string Quarantine, string Quality, ImmutableArray<SpecColumn> Columns);

/// <summary>A column of the job's table.</summary>
internal sealed record SpecColumn(string Name);
