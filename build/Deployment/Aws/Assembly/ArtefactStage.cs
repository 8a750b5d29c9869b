namespace Strata.Aws.Assembly;

/// <summary>When an artefact is needed.</summary>
internal enum ArtefactStage
{
    /// <summary>By the templates: code of Lambda functions.</summary>
    Code,

    /// <summary>By the jobs when they run: scripts, their package, their specifications.</summary>
    Script,
}
