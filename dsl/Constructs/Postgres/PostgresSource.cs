using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Strata.Constructs.Environments;
using Strata.Diagnostics;
using Strata.Model;

namespace Strata.Constructs.Postgres;

/// <summary>
/// A PostgreSQL database whose tables AWS DMS copies into the ingestion layer as Parquet. Maps to a DMS source and target
/// <see href="https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.PostgreSQL.html">endpoint</see>.
/// </summary>
public sealed class PostgresSource
{
    private readonly Declarations declarations;

    internal PostgresSource(Declarations declarations, string name, DatabaseName database, SecretReference secret, NetworkReference network, SourceLocation declaredAt) =>
        (this.declarations, Name, Database, Secret, Network, DeclaredAt) = (declarations, name, database, secret, network, declaredAt);

    /// <summary>The source's name, unique among the sources of the lakehouse.</summary>
    public string Name { get; }

    internal DatabaseName Database { get; }

    internal SecretReference Secret { get; }

    internal NetworkReference Network { get; }

    internal SourceLocation DeclaredAt { get; }

    /// <summary>Declares one table to ingest.</summary>
    /// <typeparam name="T">The record that declares its columns; a property is a column in snake_case unless <see cref="ColumnAttribute"/> names it.</typeparam>
    /// <param name="table">Schema and table: <c>public.orders</c>. A name alone is in <c>public</c>.</param>
    /// <param name="key">The primary key: one property, or an anonymous type of several. Changes need one.</param>
    /// <param name="load">How often it is copied, and whether changes are: <see cref="Load.Full"/> or <see cref="Load.FullThenChanges"/>.</param>
    /// <param name="file">Set by the compiler.</param>
    /// <param name="line">Set by the compiler.</param>
    /// <returns>The table, ready to be queried by cleaned datasets.</returns>
    public PostgresTable<T> Table<T>(
        string table,
        Expression<Func<T, object?>> key,
        Load load,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        var declared = new PostgresTable<T>(this, table, key, load, new SourceLocation(file, line));
        declarations.SourceTables.Add(declared);
        return declared;
    }
}
