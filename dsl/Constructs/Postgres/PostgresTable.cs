using System.Collections.Immutable;
using System.Linq.Expressions;
using Strata.Diagnostics;
using Strata.Model;

namespace Strata.Constructs.Postgres;

/// <summary>A table of a PostgreSQL database, as DMS delivers it.</summary>
/// <typeparam name="T">The record that declares the columns.</typeparam>
public sealed class PostgresTable<T> : SourceTable<T>, IPostgresTable
{
    private const string DefaultSchema = "public";

    internal PostgresTable(PostgresSource source, string table, Expression<Func<T, object?>> key, Load load, SourceLocation declaredAt)
        : base($"{source.Name}.{TableOf(table)}", declaredAt) =>
        (Source, WrittenName, Schema, Table, Key, Load) = (source, table, SchemaOf(table), TableOf(table), KeyOf(key), load);

    internal PostgresSource Source { get; }

    internal string WrittenName { get; }

    internal override string Token => $"\"{WrittenName}\"";

    internal string Schema { get; }

    internal string Table { get; }

    internal ImmutableArray<string> Key { get; }

    internal Load Load { get; }

    /// <summary>The property that says since when a row is deleted; null where deleted rows go.</summary>
    internal string? DeletedAt { get; private set; }

    /// <summary>
    /// Keeps the rows that the source deletes, as they last were, instead of deleting them here too. Strata fills the column: it is null while the
    /// row exists, and when the deletion was committed (UTC) after that. The source has no such column. A query that wants existing rows
    /// only says <c>where o.DeletedAt == null</c>. A full load begins anew: what was deleted before it is gone.
    /// </summary>
    /// <param name="deletedAt">A property of the record: <c>o => o.DeletedAt</c>. It is a <c>DateTime?</c>.</param>
    /// <returns>The table.</returns>
    public PostgresTable<T> KeepDeleted(Expression<Func<T, DateTime?>> deletedAt)
    {
        DeletedAt = KeySelector.PropertyOf(deletedAt);
        return this;
    }

    PostgresSource IPostgresTable.Source => Source;

    string IPostgresTable.WrittenName => WrittenName;

    string IPostgresTable.Schema => Schema;

    string IPostgresTable.Table => Table;

    ImmutableArray<string> IPostgresTable.Key => Key;

    Type IPostgresTable.RowType => RowType;

    ImmutableArray<Column> IPostgresTable.Columns => Columns;

    Load IPostgresTable.Load => Load;

    string? IPostgresTable.DeletedAt => DeletedAt;

    SourceLocation IPostgresTable.DeclaredAt => DeclaredAt;

    private static string SchemaOf(string table) => table.Split('.') is [var schema, _] ? schema : DefaultSchema;

    private static string TableOf(string table) => table.Split('.')[^1];
}
