using System.Reflection;
using Strata.Queries;
using Strata.Queries.Members;
using Strata.Queries.Operators;

namespace Strata.Tests.Queries.Generated;

/// <summary>What the everyday cases reach.</summary>
public sealed class GeneratedCoverageTests
{
    private static readonly string[] OnGroups = ["Sum", "Count", "LongCount", "Min", "Max", "Average", "Where", "Select", "Distinct"];

    private static readonly string[] OnWindows = ["RowNumber", "Rank", "DenseRank", "Lag", "Lead", "RunningSum"];

    private static readonly string[] OnTexts =
        [.. new[] { nameof(Sql.JsonText), nameof(Sql.JsonLong), nameof(Sql.JsonBool) }.Select(name => $"Sql.{name}"), .. typeof(Parse).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => $"Parse.{method.Name}")];

    private static readonly string[] Others = ["OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Any", "All", "Contains"];

    [Fact]
    public void Reaches_each_operator_and_member_in_a_query_that_is_translated()
    {
        var reached = Reached();

        var expected = QueryOperators.All.Select(known => known.Name).Concat(Others).Select(name => name == "PartitionBy" ? "Windows.PartitionBy" : $"Queryable.{name}")
            .Concat(OnGroups.Select(name => $"Enumerable.{name}"))
            .Concat(OnWindows.Select(name => $"OrderedWindow`1.{name}"))
            .Concat(OnTexts)
            .Concat(MemberTable.All.Select(known => Coverage.NameOf(known.Member)))
            .Append("nested rows").Append("Conditional").Append("Enumerable.DefaultIfEmpty").Append("Enumerable.Contains");
        expected.Except(reached).ShouldBeEmpty();
    }

    private static HashSet<string> Reached()
    {
        var reached = new HashSet<string>();
        GeneratedCases.Everyday.Check(tried =>
        {
            if (tried.Translated().Problems.IsEmpty)
                reached.UnionWith(Coverage.Of(tried.Tree));

            return null;
        });

        return reached;
    }
}
