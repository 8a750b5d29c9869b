using System.Reflection;
using Cake.Cli;
using Cake.Common.Modules;
using Cake.Core;
using Cake.Core.Configuration;
using Cake.Core.Diagnostics;
using Cake.Core.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting;

/// <summary>Finds the tasks of a build, hands them to Cake's engine and runs the targets asked for.</summary>
public sealed class CakeHost
{
    private readonly ServiceCollection services = [];
    private readonly HashSet<Assembly> assemblies = [];

    public CakeHost()
    {
        services.AddSingleton<ICakeLog, CakeBuildLog>();
        services.AddSingleton<IConsole, CakeConsole>();
        services.AddSingleton<ICakeReportPrinter, CakeSpectreReportPrinter>();
        services.AddSingleton<ICakeConfiguration>(new CakeConfiguration(new Dictionary<string, string>()));
        services.AddSingleton<BuildScriptHost<IFrostingContext>>();
        services.AddSingleton<IFrostingContext, FrostingContext>();
        services.UseModule<CoreModule>();
        services.UseModule<CommonModule>();

        if (Assembly.GetEntryAssembly() is { } entry)
        {
            AddAssembly(entry);
        }
    }

    public static CakeHost Create() => new();

    public CakeHost AddAssembly(Assembly assembly)
    {
        assemblies.Add(assembly);
        return this;
    }

    public CakeHost ConfigureServices(Action<IServiceCollection> services)
    {
        services(this.services);
        return this;
    }

    public int Run(IEnumerable<string> args)
    {
        var arguments = HostArguments.Parse(args);
        services.AddSingleton<ICakeArguments>(new CakeArguments(arguments));
        foreach (var task in assemblies.SelectMany(FrostingTasks.In))
        {
            services.AddSingleton(typeof(IFrostingTask), task);
        }

        using var provider = services.BuildServiceProvider();
        try
        {
            Run(provider, arguments);
            return 0;
        }
        catch (Exception exception)
        {
            return provider.GetRequiredService<ICakeLog>().LogException(exception);
        }
    }

    private static void Run(ServiceProvider provider, ILookup<string, string> arguments)
    {
        var engine = provider.GetRequiredService<ICakeEngine>();
        FrostingTasks.Register(engine, provider.GetRequiredService<IFrostingContext>(), provider);

        var host = provider.GetRequiredService<BuildScriptHost<IFrostingContext>>();
        if (arguments.Contains(HostArguments.Exclusive))
        {
            host.Settings.UseExclusiveTarget();
        }

        host.RunTargetsAsync(HostArguments.Targets(arguments)).GetAwaiter().GetResult();
    }
}
