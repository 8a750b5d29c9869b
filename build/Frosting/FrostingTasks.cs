using System.Reflection;
using Cake.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting;

/// <summary>Finds task classes and registers them, with their attributes, as tasks of Cake's engine.</summary>
internal static class FrostingTasks
{
    public static IEnumerable<Type> In(Assembly assembly) =>
        assembly.GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IFrostingTask)));

    public static void Register(ICakeEngine engine, IFrostingContext context, IServiceProvider provider)
    {
        foreach (var task in provider.GetServices<IFrostingTask>())
        {
            Register(engine, context, task);
        }

        if (provider.GetService<IFrostingSetup>() is { } setup)
        {
            engine.RegisterSetupAction(info => setup.Setup(context, info));
        }

        if (provider.GetService<IFrostingTeardown>() is { } teardown)
        {
            engine.RegisterTeardownAction(info => teardown.Teardown(context, info));
        }
    }

    private static void Register(ICakeEngine engine, IFrostingContext context, IFrostingTask task)
    {
        var type = task.GetType();
        var registered = engine.RegisterTask(NameOf(type))
            .Description(type.GetCustomAttribute<TaskDescriptionAttribute>()?.Description ?? "")
            .WithCriteria(() => task.ShouldRun(context))
            .Finally(() => task.Finally(context));

        if (IsOverridden(type, nameof(FrostingTask<>.Run)) || IsOverridden(type, nameof(AsyncFrostingTask<>.RunAsync)))
        {
            registered.Does(() => task.RunAsync(context));
        }

        // A handler swallows the exception, so only a task that overrides OnError may have one.
        if (type.IsDefined(typeof(ContinueOnErrorAttribute)))
        {
            registered.ContinueOnError();
        }
        else if (IsOverridden(type, nameof(IFrostingTask.OnError)))
        {
            registered.OnError(exception => task.OnError(exception, context));
        }

        foreach (var dependency in type.GetCustomAttributes<IsDependentOnAttribute>())
        {
            registered.IsDependentOn(NameOf(dependency.Task));
        }

        foreach (var dependee in type.GetCustomAttributes<IsDependeeOfAttribute>())
        {
            registered.IsDependeeOf(NameOf(dependee.Task));
        }
    }

    private static string NameOf(Type task) => task.GetCustomAttribute<TaskNameAttribute>()?.Name ?? task.Name;

    private static bool IsOverridden(Type task, string method) =>
        task.GetMethods().Any(candidate => candidate.Name == method && candidate.GetBaseDefinition().DeclaringType != candidate.DeclaringType);
}
