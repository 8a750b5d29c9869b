namespace Strata.Queries.SparkSql;

/// <summary>How tightly an expression's outermost operator binds in Spark SQL, loosest first.</summary>
internal enum Precedence
{
    Or,
    And,
    Not,
    Comparison,
    Additive,
    Multiplicative,
    Unary,
    Primary,
}
