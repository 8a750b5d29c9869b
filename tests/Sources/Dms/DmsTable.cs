using System.Collections.Immutable;

namespace Strata.Tests.Sources.Dms;

/// <summary>A replicated table as the database's catalog describes it at this moment.</summary>
internal sealed record DmsTable(string Schema, string Name, ImmutableArray<DmsColumn> Columns, ImmutableArray<string> Key)
{
    private const string ColumnsSql = """
        select column_name::text, udt_name::text, coalesce(numeric_precision, 0)::int, coalesce(numeric_scale, 0)::int
        from information_schema.columns where table_schema = $1 and table_name = $2 order by ordinal_position
        """;

    private const string KeySql = """
        select attribute.attname::text
        from pg_index primary_key join pg_attribute attribute on attribute.attrelid = indrelid and attribute.attnum = any(indkey)
        where indisprimary and indrelid = format('%I.%I', $1, $2)::regclass
        """;

    public string QuotedName => $"\"{Schema}\".\"{Name}\"";

    /// <summary>Reads the description of <c>schema.table</c>.</summary>
    public static async Task<DmsTable> ReadAsync(PostgresDatabase database, string table, DmsSettings settings)
    {
        var (schema, name) = table.Split('.') is [var first, var second] ? (first, second) : ("public", table);
        var columns = await database.QueryAsync(ColumnsSql, schema, name);
        var key = await database.QueryAsync(KeySql, schema, name);

        return new DmsTable(
            schema,
            name,
            [.. columns.Select(column => DmsColumn.Create((string)column[0]!, (string)column[1]!, (int)column[2]!, (int)column[3]!, settings))],
            [.. key.Select(column => (string)column[0]!)]);
    }
}
