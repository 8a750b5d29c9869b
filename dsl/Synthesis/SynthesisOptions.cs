namespace Strata.Synthesis;

/// <summary>How a run synthesizes.</summary>
internal sealed record SynthesisOptions
{
    /// <summary>The folder of <c>glue/</c> and <c>lambda/</c>, what runs in AWS. It lies beside the tool.</summary>
    public string RuntimeFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "Runtime");

    /// <summary>Builds every resource as a construct of the CDK, so that aspects and cdk-nag see it; slower, with the same templates.</summary>
    public bool Materialize { get; init; }
}
