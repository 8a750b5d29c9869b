using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Strata.Queries.SparkSql;

/// <summary>Names of tables and columns as Spark SQL spells them: quoted only where they must be.</summary>
internal static partial class Identifier
{
    // https://spark.apache.org/docs/3.5.4/sql-ref-ansi-compliance.html#sql-keywords-optional-disabled-by-default: reserved in ANSI mode.
    private static readonly FrozenSet<string> Reserved = (
        "all and anti any as authorization both case cast check collate column constraint create cross current_date current_time " +
        "current_timestamp current_user distinct else end escape except exists false fetch filter for foreign from full grant group having in " +
        "inner intersect interval into is join lateral leading left like minus natural not null offset on only or order outer overlaps percentile_cont " +
        "percentile_disc primary references right select semi session_user some table then time to trailing true union unique unknown " +
        "user using values when where with within").Split(' ').ToFrozenSet();

    public static string Quote(string name) =>
        Plain().IsMatch(name) && !Reserved.Contains(name) ? name : $"`{name.Replace("`", "``")}`";

    [GeneratedRegex("^[a-z_][a-z0-9_]*$")]
    private static partial Regex Plain();
}
