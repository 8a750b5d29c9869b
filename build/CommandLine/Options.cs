using System.Collections.Immutable;

namespace Strata.Build.CommandLine;

/// <summary>Every option there is. <see cref="BuildContext"/> reads them; the help and the checks are derived from this list.</summary>
internal static class Options
{
    public const string Target = "target";
    public const string Environment = "environment";
    public const string Format = "format";
    public const string Exclusive = "exclusive";
    public const string Keep = "keep";
    public const string Run = "Run";
    public const string Dataset = "dataset";
    public const string Data = "data";
    public const string DetailedExitCode = "detailed-exitcode";
    public const string Out = "out";
    public const string Plan = "plan";
    public const string AllowReplace = "allow-replace";
    public const string Confirm = "confirm";
    public const string Filter = "filter";
    public const string Engine = "engine";
    public const string Record = "record";
    public const string Fix = "fix";
    public const string Materialize = "materialize";

    /// <summary>The stages; each starts from what the one before it left.</summary>
    public static readonly ImmutableArray<string> SingleStages = ["Validate", "Preview", "Synth", "Plan", "Deploy", "DeployScripts", "Run", "Verify", "Destroy"];

    /// <summary>The targets that work on one environment.</summary>
    public static readonly ImmutableArray<string> Stages = ["Default", .. SingleStages];

    /// <summary>The stages, and what else takes an environment.</summary>
    public static readonly ImmutableArray<string> WithEnvironment = [.. Stages, "Test"];

    private static readonly ImmutableArray<string> AwsStages = ["Default", "Plan", "Deploy", "DeployScripts", "Run", "Verify", "Destroy"];

    public static ImmutableArray<Option> All { get; } =
    [
        new(Target, "What to do; Default without it.", []) { Value = "<target>" },
        new(Environment, "A name in environments/ or the path of a .csx file; local without it.", WithEnvironment) { Value = "<name|path>", Alias = "env" },
        new(Format, "text, or json: standard output then holds one JSON document and nothing else.", Stages) { Value = "<text|json>", Allowed = ["text", "json"] },
        new(Exclusive, "Run this stage alone, from what the stages before it left in artifacts/.", SingleStages),
        new(Keep, "Leave the local AWS running; later runs find and use it until --target=Clean.", AwsStages),
        new(Materialize, "Build every resource as a construct of the CDK, so that aspects and cdk-nag see it; slower, same templates.", ["Synth"]),
        new(Dataset, "Run this dataset's job alone; a + before the name adds what it reads, a + after it what reads it.", ["Run"]) { Value = "<dataset>" },
        new(Data, "With Run: keep source files and tables in this folder, not in the local AWS. A switch elsewhere: also run the jobs on the samples and compare their tables.", ["Default", "Run", "Verify"])
        {
            Value = "<folder>",
            SwitchFor = ["Default", "Verify"],
        },
        new(DetailedExitCode, "Exit 2 when the plan has changes.", ["Plan"]),
        new(Out, "Also write the plan to this file, for Deploy --plan.", ["Plan"]) { Value = "<file>" },
        new(Plan, "Deploy exactly this saved plan, or refuse when it is stale.", ["Deploy"]) { Value = "<file>" },
        new(AllowReplace, "Let this stateful resource be replaced. May be repeated or hold a comma list.", ["Default", "Deploy"]) { Value = "<logical id>", IsRepeatable = true },
        new(Confirm, "Confirm the destruction of a protected environment by its name.", ["Destroy"]) { Value = "<environment>" },
        new(Filter, "Run only the tests whose name contains this.", ["Test"]) { Value = "<name>" },
        new(Engine, "What runs the transformation cases: in-process, or spark, which runs the jobs themselves.", ["Test"]) { Value = "<in-process|spark>", Allowed = ["in-process", "spark"] },
        new(Record, "Run the transformation cases alone, and write their expected files from what the transformations give now.", ["Test"]),
        new(Fix, "Apply the format instead of only checking it.", ["Format"]),
    ];

    /// <summary>The names of the options that are switches for a target, although they take a value with others.</summary>
    public static IEnumerable<string> SwitchesOf(string target) => All.Where(option => option.SwitchFor.Contains(target)).Select(option => option.Name);
}
