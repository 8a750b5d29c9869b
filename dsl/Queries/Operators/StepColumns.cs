using System.Collections.Immutable;
using Strata.Model;
using Strata.Queries.Sql;

namespace Strata.Queries.Operators;

/// <summary>Gives each value of a step a column of its own name.</summary>
internal sealed class StepColumns
{
    private readonly List<SqlColumn> columns = [];

    public ImmutableArray<SqlColumn> All => [.. columns];

    public SqlValue Add(string property, SqlValue value)
    {
        if (NameOf(value) is null)
            columns.Add(new SqlColumn(Unique(property.Length == 0 ? "value" : SnakeCase.From(property)), value));

        return value;
    }

    public string? NameOf(SqlValue value) => columns.Find(column => column.Value.Text == value.Text)?.Name;

    private string Unique(string name)
    {
        var unique = name;
        for (var number = 2; columns.Exists(column => column.Name == unique); number++)
            unique = $"{name}_{number}";

        return unique;
    }
}
