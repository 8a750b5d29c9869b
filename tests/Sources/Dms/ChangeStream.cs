using Npgsql.Replication;
using Npgsql.Replication.PgOutput;
using NpgsqlTypes;

namespace Strata.Tests.Sources.Dms;

/// <summary>The committed changes of a publication, through a replication slot that remembers how far they were taken.</summary>
internal sealed class ChangeStream(PostgresDatabase database, string slot, string publication)
{
    private const string CutPrefix = "cut";

    private static readonly TimeSpan ReadLimit = TimeSpan.FromSeconds(60);

    /// <summary>Starts the slot anew and hands out the snapshot at which it starts, valid during the call.</summary>
    public async Task RestartAsync(Func<string, Task> readSnapshot)
    {
        using var limit = new CancellationTokenSource(ReadLimit);
        await WhileAsync("active", limit.Token);
        await database.ExecuteAsync("select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = $1", slot);
        await using var connection = await OpenAsync();
        var created = await connection.CreatePgOutputReplicationSlot(slot, slotSnapshotInitMode: LogicalSlotSnapshotInitMode.Export);
        await readSnapshot(created.SnapshotName.ShouldNotBeNull());
    }

    /// <summary>Hands out all that was committed before the call. The slot moves on only when <paramref name="take"/> returns true.</summary>
    public async Task ReadAsync(Func<IReadOnlyList<SourceChange>, Task<bool>> take)
    {
        using var limit = new CancellationTokenSource(ReadLimit);
        var cut = Guid.NewGuid().ToString();
        await database.ExecuteAsync("select pg_logical_emit_message(true, $1, $2)", CutPrefix, cut);
        await WhileAsync("active", limit.Token);
        await using var connection = await OpenAsync();
        var options = new PgOutputReplicationOptions(publication, PgOutputProtocolVersion.V1, binary: true, messages: true);
        var batch = new ChangeBatch(cut);

        await foreach (var message in connection.StartReplication(new PgOutputReplicationSlot(slot), options, limit.Token))
        {
            if (!await batch.IsCompleteWithAsync(message)) continue;
            if (await take(batch.Changes)) await ConfirmAsync(connection, batch.End, limit.Token);
            return;
        }
    }

    // The server takes note of a position only while it streams.
    private async Task ConfirmAsync(LogicalReplicationConnection connection, NpgsqlLogSequenceNumber end, CancellationToken limit)
    {
        connection.SetReplicationStatus(end);
        await connection.SendStatusUpdate(limit);
        await WhileAsync($"confirmed_flush_lsn < '{end}'", limit);
    }

    private async Task WhileAsync(string condition, CancellationToken limit)
    {
        while (!(await database.QueryAsync($"select 1 from pg_replication_slots where slot_name = $1 and {condition}", slot)).IsEmpty)
            await Task.Delay(10, limit);
    }

    private async Task<LogicalReplicationConnection> OpenAsync()
    {
        var connection = new LogicalReplicationConnection(database.ConnectionString);
        await connection.Open();
        return connection;
    }
}
