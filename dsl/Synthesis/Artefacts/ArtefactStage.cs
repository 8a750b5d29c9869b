namespace Strata.Synthesis.Artefacts;

/// <summary>When an artefact must be in its bucket.</summary>
internal enum ArtefactStage
{
    /// <summary>Before the stack that refers to it is deployed: CloudFormation reads Lambda code.</summary>
    Code,

    /// <summary>Before a job runs: Glue reads scripts and specs then.</summary>
    Script,
}
