using System.Text;
using Cake.Frosting;
using Strata.Build;
using Strata.Build.CommandLine;

namespace Strata.Tests.Build;

public sealed class TaskTests
{
    private static readonly Type[] Tasks =
        [.. typeof(BuildContext).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IFrostingTask)))];

    [Fact]
    public void Every_task_is_public_because_the_host_skips_others() =>
        Tasks.Where(task => !task.IsVisible).ShouldBeEmpty();

    [Fact]
    public void Every_task_takes_the_context_of_this_build() =>
        Tasks.Where(task => task.BaseType?.GenericTypeArguments is not [{ } context] || context != typeof(BuildContext)).ShouldBeEmpty();

    [Fact]
    public void Every_task_is_named_as_its_class_and_says_what_it_is_for() =>
        Target.All.Where(target => target.Purpose == "" || Tasks.All(task => task.Name != target.Name + "Task")).ShouldBeEmpty();

    [Fact]
    public void Every_target_an_option_belongs_to_exists() =>
        Options.All.SelectMany(option => option.Targets).Except(Target.All.Select(target => target.Name)).ShouldBeEmpty();

    [Fact]
    public Task Tree_of_tasks() => Verifier.Verify(Tree()).UseFileName("TaskTree");

    private static string Tree()
    {
        var text = new StringBuilder();
        foreach (var target in Target.All)
        {
            Append(text, target, depth: 0);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Target target, int depth)
    {
        text.Append(' ', 2 * depth).Append(target.Name).Append('\n');
        foreach (var dependency in target.DependsOn)
        {
            Append(text, Target.All.Single(candidate => candidate.Name == dependency), depth + 1);
        }
    }
}
