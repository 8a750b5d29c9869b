namespace Strata.Build.Deployment.Progress;

/// <summary>Hears what happens while a deployment runs. Calls come from several stacks at once.</summary>
internal interface IDeploymentProgress
{
    void Report(DeploymentEvent happened);
}
