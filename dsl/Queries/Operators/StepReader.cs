using Strata.Queries.Sql;

namespace Strata.Queries.Operators;

/// <summary>Replaces what a step computed by the column it put it in.</summary>
internal sealed class StepReader(Step step, string alias, StepColumns columns)
{
    public SqlValue Read(string property, SqlValue value)
    {
        var column = columns.NameOf(value) ?? property;
        return new SqlValue($"{Identifier.Quote(alias)}.{Identifier.Quote(column)}", value.Type, value.Nullable)
        {
            IsColumn = true,
            From = value.From,
            Reads = [new StepColumn(step, column)],
        };
    }
}
