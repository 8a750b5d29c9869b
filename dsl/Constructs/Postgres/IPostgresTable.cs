using System.Collections.Immutable;

namespace Strata.Constructs.Postgres;

/// <summary>What a <see cref="PostgresTable{T}"/> says whatever its rows are.</summary>
internal interface IPostgresTable
{
    PostgresSource Source { get; }

    string Schema { get; }

    string Table { get; }

    ImmutableArray<string> Key { get; }

    Load Load { get; }
}
