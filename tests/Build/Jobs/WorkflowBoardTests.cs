using System.Collections.Immutable;
using Strata.Build.Jobs;

namespace Strata.Tests.Build.Jobs;

public sealed class WorkflowBoardTests
{
    private static readonly DeployedJob customers = Job("customers");
    private static readonly DeployedJob orders = Job("orders");
    private static readonly DeployedJob revenue = Job("revenue");
    private static readonly DeployedJob report = Job("report");

    /// <summary>Two jobs at the start, one that waits for both, and one that waits for that one's table to be crawled.</summary>
    private static readonly DeployedWorkflow workflow = new(
        "refresh",
        [
            Trigger(all: true, [customers, orders]),
            Trigger(all: true, [revenue], "customers", "orders"),
            Trigger(all: true, [], "revenue") with { Crawlers = ["curated"] },
            Trigger(all: true, [report], "curated"),
        ],
        [customers, orders, report, revenue]);

    [Fact]
    public void Starts_what_waits_for_nothing_and_joins_when_all_have_succeeded()
    {
        var board = new WorkflowBoard(workflow, workflow.Jobs);

        Next(board).ShouldBe("customers orders");
        board.End(orders, succeeded: true);
        Next(board).ShouldBeEmpty();
        board.End(customers, succeeded: true);
        Next(board).ShouldBe("revenue");
        board.End(revenue, succeeded: true);
        Next(board).ShouldBe("report");
        board.Waiting.ShouldBeEmpty();
    }

    [Fact]
    public void Names_what_is_not_run_and_what_it_waits_for()
    {
        var board = new WorkflowBoard(workflow, workflow.Jobs);
        Next(board);

        board.End(orders, succeeded: true);
        board.End(customers, succeeded: false);

        Next(board).ShouldBeEmpty();
        board.Waiting.Select(job => $"{job.Job.Name}: {string.Join(", ", job.WaitsFor)}").ShouldBe(["report: curated", "revenue: customers"]);
    }

    [Fact]
    public void Jobs_that_are_not_asked_for_hold_nobody_up()
    {
        var board = new WorkflowBoard(workflow, [revenue]);

        Next(board).ShouldBe("revenue");
        board.End(revenue, succeeded: true);
        Next(board).ShouldBeEmpty();
    }

    [Fact]
    public void A_trigger_may_need_one_of_its_conditions_or_a_failure()
    {
        var any = new DeployedWorkflow(
            "any",
            [Trigger(all: true, [customers, orders]), Trigger(all: false, [revenue], "customers", "orders"), Trigger(all: true, [report]) with { Conditions = [new("orders", "FAILED")] }],
            [customers, orders, report, revenue]);
        var board = new WorkflowBoard(any, any.Jobs);
        Next(board);

        board.End(customers, succeeded: true);
        board.End(orders, succeeded: false);

        Next(board).ShouldBe("revenue report");
    }

    [Theory]
    [InlineData("orders", "orders")]
    [InlineData("orders+", "orders report revenue")]
    [InlineData("+revenue", "customers orders revenue")]
    [InlineData("+revenue+", "customers orders report revenue")]
    public void A_selection_follows_the_triggers(string text, string jobs)
    {
        var direct = workflow with { Triggers = workflow.Triggers.SetItem(3, Trigger(all: true, [report], "revenue")) };
        var selection = DatasetSelection.Parse(text, ["customers", "orders", "report", "revenue"]);

        var selected = selection.Of(direct, direct.Jobs.Single(job => job.Name == selection.Dataset));

        string.Join(' ', selected.Select(job => job.Name).Order()).ShouldBe(jobs);
    }

    [Theory]
    [InlineData("+ordrs+", "Dataset 'ordrs' is filled by no job. Did you mean '+orders+'? Choose one of customers, orders.")]
    [InlineData("shop", "Dataset 'shop' is filled by no job. Choose one of customers, orders.")]
    public void A_selection_of_no_dataset_says_which_there_are(string text, string message) =>
        Should.Throw<Strata.Build.StageFailedException>(() => DatasetSelection.Parse(text, ["orders", "customers"])).Message.ShouldBe(message);

    private static string Next(WorkflowBoard board)
    {
        var names = new List<string>();
        while (board.TryNext(out var job))
        {
            names.Add(job.Name);
        }

        return string.Join(' ', names);
    }

    private static DeployedJob Job(string name) => new(name, "", ImmutableSortedDictionary<string, string>.Empty, TimeSpan.FromMinutes(1));

    private static DeployedTrigger Trigger(bool all, ImmutableArray<DeployedJob> jobs, params string[] after) =>
        new(all, [.. after.Select(name => new TriggerCondition(name, "SUCCEEDED"))], [.. jobs.Select(job => job.Name)], []);
}
