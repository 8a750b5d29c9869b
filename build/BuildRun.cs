using System.Reflection;
using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Frosting;
using Microsoft.Extensions.DependencyInjection;
using Strata.Build.CommandLine;
using Strata.Build.Reporting;

namespace Strata.Build;

/// <summary>One call of the build: checks the command line, lets Cake run the target, and says how it ended.</summary>
/// <param name="paths">The repository.</param>
/// <param name="stdout">The document, or what a person reads.</param>
/// <param name="stderr">What is wrong.</param>
internal sealed class BuildRun(BuildPaths paths, TextWriter stdout, TextWriter stderr)
{
    /// <summary>Whether an agent of Azure Pipelines reads what is said.</summary>
    public bool IsPipeline { get; init; }

    public int Execute(IReadOnlyList<string> args)
    {
        var command = CommandParser.Parse(args, paths);
        var output = new Output(stdout, stderr, command[Options.Format] == BuildContext.Json, IsPipeline);
        if (!command.Problems.IsEmpty)
        {
            foreach (var problem in command.Problems)
            {
                output.Error(problem);
            }

            return ExitCode.Error;
        }

        var log = new BuildLog();
        var report = new RunReport(command.Target, output);
        var cakeExitCode = Host(output, log, report).Run(command.ForCake());
        return new RunEnding(report, output, log, paths).Tell(cakeExitCode);
    }

    private CakeHost Host(Output output, BuildLog log, RunReport report)
    {
        var host = new CakeHost()
            .UseContext<BuildContext>()
            .UseLifetime<BuildLifetime>()
            .ConfigureServices(services => services
                .AddSingleton(paths)
                .AddSingleton(output)
                .AddSingleton(log)
                .AddSingleton(report)
                .AddSingleton<ICakeLog>(log)
                .AddSingleton<ICakeReportPrinter>(report));

        // The host knows the executable's tasks; only inside another process, such as a test's, are they elsewhere.
        var tasks = typeof(BuildRun).Assembly;
        return Assembly.GetEntryAssembly() == tasks ? host : host.AddAssembly(tasks);
    }
}
