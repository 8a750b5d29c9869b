using Strata.Build;
using Strata.Build.CommandLine;
using Strata.Tests.Support;

namespace Strata.Tests.Build.CommandLine;

public sealed class CommandParserTests
{
    private static readonly BuildPaths Paths = new(RepositoryRoot.Path);

    [Fact]
    public void Runs_the_default_target_without_arguments()
    {
        var command = Parse();

        command.Problems.ShouldBeEmpty();
        command.ForCake().ShouldBe(["--target=Default"]);
    }

    [Theory]
    [InlineData("--target=Plan --env=dev --detailed-exitcode")]
    [InlineData("--target Plan --env dev --detailed-exitcode")]
    [InlineData("--detailed-exitcode --environment dev --target=plan")]
    public void Reads_values_after_an_equals_sign_or_a_space(string line)
    {
        var command = Parse(line.Split(' '));

        command.Problems.ShouldBeEmpty();
        command.Target.ShouldBe("Plan");
        command[Options.Environment].ShouldBe("dev");
        command[Options.DetailedExitCode].ShouldBe("true");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("--target=Deploy --wrong --help")]
    public void Shows_the_help_whatever_else_was_said(string line)
    {
        var command = Parse(line.Split(' '));

        command.Target.ShouldBe("Help");
        command.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--target=Deploi", "Target 'Deploi' does not exist. Did you mean 'Deploy'? Run --target=Help for the list.")]
    [InlineData("--target=Compile", "Target 'Compile' does not exist. Run --target=Help for the list.")]
    [InlineData("--evn=prod", "Option '--evn' does not exist. Did you mean '--env'? Run --target=Help for the list.")]
    [InlineData("--env=prdo", "Environment 'prdo' does not exist. Did you mean 'prod'? Choose one of dev, local, prod, or give the path of a .csx file.")]
    [InlineData("--env=nowhere/lake.csx", "Environment 'nowhere/lake.csx' does not exist. Give the path of an existing .csx file.")]
    [InlineData("--env", "Option '--environment' has no value. Write --environment=<name|path>.")]
    [InlineData("--format=jsn", "Option '--format' got the value 'jsn'. Did you mean 'json'? Choose text or json.")]
    [InlineData("--keep=yes", "Option '--keep' is a switch and got the value 'yes'. Write --keep alone.")]
    [InlineData("--target=Plan --filter=x", "Option '--filter' belongs to Test, not to Plan. Remove it.")]
    [InlineData("--env=dev --env=prod", "Option '--environment' is given 2 times. Give it once.")]
    [InlineData("--target=Run --data", "Option '--data' has no value. Write --data=<folder>.")]
    [InlineData("--target=Verify --data=lake", "Option '--data' is a switch for Verify and got the value 'lake'. Write --data alone.")]
    [InlineData("Deploy", "'Deploy' is not an option. Did you mean '--target=Deploy'? Write options as --name=value.")]
    public void Says_what_is_wrong_and_what_was_probably_meant(string line, string problem) =>
        Parse(line.Split(' ')).Problems.ShouldBe([problem]);

    [Theory]
    [InlineData("--target=Run --data=lake", "--data=lake")]
    [InlineData("--target=Verify --data", "--data")]
    [InlineData("--data", "--data")]
    public void Takes_a_value_with_one_target_and_is_a_switch_with_another(string line, string passedOn)
    {
        var command = Parse(line.Split(' '));

        command.Problems.ShouldBeEmpty();
        command.ForCake().Last().ShouldBe(passedOn);
    }

    [Fact]
    public void Reports_all_mistakes_at_once() =>
        Parse("--target=Deploi", "--evn=prod", "--env=prdo", "--format=xml").Problems.Length.ShouldBe(3);

    [Fact]
    public void Takes_an_option_more_than_once_where_a_list_is_meant() =>
        Parse("--target=Deploy", "--allow-replace=A,B", "--allow-replace=C").ForCake()
            .ShouldBe(["--target=Deploy", "--allow-replace=A,B", "--allow-replace=C"]);

    private static Command Parse(params string[] args) => CommandParser.Parse(args, Paths);
}
