using Strata.Build;

var run = new BuildRun(BuildPaths.Find(), Console.Out, Console.Error)
{
    IsPipeline = string.Equals(Environment.GetEnvironmentVariable("TF_BUILD"), bool.TrueString, StringComparison.OrdinalIgnoreCase),
};

return run.Execute(args);
