using Strata.Queries.SparkSql;

namespace Strata.Queries.Operators;

/// <summary>Replaces what a step computed by the column it put it in.</summary>
internal sealed class StepReader(Step step, string alias, StepColumns columns)
{
    public SqlValue Read(string property, SqlValue value) => Column(step, alias, columns.NameOf(value) ?? property, value);

    public static SqlValue Column(Step step, string alias, string name, SqlValue value) =>
        new($"{Identifier.Quote(alias)}.{Identifier.Quote(name)}", value.Type, value.Nullable)
        {
            IsColumn = true,
            From = value.From,
            Reads = [new StepColumn(step, name)],
        };
}
