namespace Strata.Queries.SparkSql;

/// <summary>One expression of ORDER BY. Spark, like .NET, puts null before everything when ascending, and after it when descending.</summary>
internal sealed record OrderTerm(SqlValue Value, bool Descending)
{
    public override string ToString() => Descending ? $"{Value.Text} DESC" : Value.Text;
}
