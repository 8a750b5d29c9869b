using System.Collections.Immutable;
using Strata.Diagnostics;
using Strata.Model;

namespace Strata.Constructs.Postgres;

/// <summary>What a <see cref="PostgresTable{T}"/> says whatever its rows are.</summary>
internal interface IPostgresTable
{
    string Name { get; }

    PostgresSource Source { get; }

    /// <summary>Schema and table as the author wrote them.</summary>
    string WrittenName { get; }

    string Schema { get; }

    string Table { get; }

    ImmutableArray<string> Key { get; }

    Type RowType { get; }

    ImmutableArray<Column> Columns { get; }

    Load Load { get; }

    /// <summary>The property that says since when a row is deleted; null where deleted rows go.</summary>
    string? DeletedAt { get; }

    SourceLocation DeclaredAt { get; }
}
