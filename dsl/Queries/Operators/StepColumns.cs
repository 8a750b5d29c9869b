using System.Collections.Immutable;
using Strata.Model;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Operators;

/// <summary>Gives the values of a step columns of their own names.</summary>
/// <param name="each">Whether a value that comes twice gets two columns.</param>
/// <param name="prefix">What each name begins with.</param>
internal sealed class StepColumns(bool each = false, string prefix = "")
{
    private readonly List<SqlColumn> columns = [];

    public ImmutableArray<SqlColumn> All => [.. columns];

    public SqlValue Add(string property, SqlValue value)
    {
        if (each || NameOf(value) is null)
            columns.Add(new SqlColumn(Unique(prefix + (property.Length == 0 ? "value" : SnakeCase.From(property))), value));

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
