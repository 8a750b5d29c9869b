using System.Collections.Immutable;
using System.Reflection;
using Cake.Frosting;

namespace Strata.Build.CommandLine;

/// <summary>One target, as its task class declares it.</summary>
/// <param name="Name">What <c>--target</c> takes.</param>
/// <param name="Purpose">What it does, in one line.</param>
/// <param name="DependsOn">The targets that run before it, in order.</param>
internal sealed record Target(string Name, string Purpose, ImmutableArray<string> DependsOn)
{
    public const string Default = "Default";
    public const string Help = "Help";

    /// <summary>Every target of this build, in the order of their names.</summary>
    public static ImmutableArray<Target> All { get; } =
    [
        .. typeof(Target).Assembly.GetExportedTypes()
            .Where(type => type.IsAssignableTo(typeof(IFrostingTask)) && type is { IsClass: true, IsAbstract: false })
            .Select(Of)
            .OrderBy(target => target.Name, StringComparer.Ordinal),
    ];

    private static Target Of(Type task) => new(
        NameOf(task),
        task.GetCustomAttribute<TaskDescriptionAttribute>()?.Description ?? "",
        [.. task.GetCustomAttributes<IsDependentOnAttribute>().Select(dependency => NameOf(dependency.Task))]);

    private static string NameOf(Type task) => task.GetCustomAttribute<TaskNameAttribute>()?.Name ?? task.Name;
}
