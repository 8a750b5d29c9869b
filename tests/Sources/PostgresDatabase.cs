using System.Collections.Immutable;
using Npgsql;

namespace Strata.Tests.Sources;

/// <summary>One database of the test server, with one open connection.</summary>
public sealed class PostgresDatabase(string connectionString) : IAsyncDisposable
{
    private readonly NpgsqlConnection connection = new(connectionString);

    public string ConnectionString => connectionString;

    /// <summary>Runs statements; several in one text are one transaction.</summary>
    public async Task ExecuteAsync(string sql, params object?[] parameters)
    {
        await using var command = await CommandAsync(sql, parameters);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The rows of a query, nulls as null.</summary>
    public async Task<ImmutableArray<ImmutableArray<object?>>> QueryAsync(string sql, params object?[] parameters)
    {
        await using var command = await CommandAsync(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<object?>>();
        while (await reader.ReadAsync()) rows.Add(Row(reader));
        return rows.ToImmutable();
    }

    public async ValueTask DisposeAsync() => await connection.DisposeAsync();

    internal static ImmutableArray<object?> Row(NpgsqlDataReader reader) =>
        [.. Enumerable.Range(0, reader.FieldCount).Select(index => reader.IsDBNull(index) ? null : reader.GetValue(index))];

    private async Task<NpgsqlCommand> CommandAsync(string sql, object?[] parameters)
    {
        if (connection.State != System.Data.ConnectionState.Open) await connection.OpenAsync();
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in parameters) command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        return command;
    }
}
