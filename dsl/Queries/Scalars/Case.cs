using Strata.Queries.SparkSql;

namespace Strata.Queries.Scalars;

/// <summary>CASE and coalesce, whose branches agree on one type.</summary>
internal static class Case
{
    public static SqlValue Of(IReadOnlyList<(SqlValue When, SqlValue Then)> branches, SqlValue otherwise)
    {
        SqlValue[] results = [.. branches.Select(branch => branch.Then), otherwise];
        var typed = results.FirstOrDefault(result => !result.IsNull);
        var type = results.Where(result => !result.IsNull).Select(result => result.Type).DefaultIfEmpty(otherwise.Type).Aggregate(SqlTypes.Wider);
        var whens = branches.Select(branch => $"WHEN {branch.When.ConditionWithin(Precedence.Or)} THEN {Branch(branch.Then)}");

        return SqlValue.Of(
            $"CASE {string.Join(' ', whens)} ELSE {Branch(otherwise)} END", type, Precedence.Primary, [.. branches.Select(branch => branch.When), .. results]) with
        {
            Nullable = results.Any(result => result.Nullable),
        };

        string Branch(SqlValue value) => value.IsNull && typed is not null ? "NULL" : value.Text;
    }

    public static SqlValue Coalesce(SqlValue first, SqlValue second)
    {
        if (!first.Nullable || second.IsNull)
            return first;

        if (first.IsNull)
            return second;

        return SqlValue.Of($"coalesce({first.Text}, {second.Text})", SqlTypes.Wider(first.Type, second.Type), Precedence.Primary, first, second) with
        {
            Nullable = second.Nullable,
        };
    }
}
