using Cake.Frosting;

namespace Strata.Build.Tasks;

[TaskName("Default")]
[TaskDescription("Takes a lakehouse from its script to a verified deployment.")]
[IsDependentOn(typeof(ValidateTask))]
[IsDependentOn(typeof(PreviewTask))]
[IsDependentOn(typeof(SynthTask))]
[IsDependentOn(typeof(DeployTask))]
[IsDependentOn(typeof(DeployScriptsTask))]
[IsDependentOn(typeof(VerifyTask))]
public sealed class DefaultTask : FrostingTask<BuildContext>;
