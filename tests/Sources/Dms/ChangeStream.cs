using System.Collections.Immutable;
using Npgsql.Replication;
using Npgsql.Replication.PgOutput;
using Npgsql.Replication.PgOutput.Messages;
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
        await database.ExecuteAsync("select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = $1", slot);
        await using var connection = await OpenAsync();
        var created = await connection.CreatePgOutputReplicationSlot(slot, slotSnapshotInitMode: LogicalSlotSnapshotInitMode.Export);
        await readSnapshot(created.SnapshotName.ShouldNotBeNull());
    }

    /// <summary>Hands out all that was committed before the call. The slot moves on only when <paramref name="take"/> returns true.</summary>
    public async Task ReadAsync(Func<IReadOnlyList<SourceChange>, Task<bool>> take)
    {
        var cut = Guid.NewGuid().ToString();
        await database.ExecuteAsync("select pg_logical_emit_message(true, $1, $2)", CutPrefix, cut);
        await using var connection = await OpenAsync();
        var (changes, end) = await ReadToAsync(connection, cut);
        if (!await take(changes)) return;

        connection.SetReplicationStatus(end);
        await connection.SendStatusUpdate();
    }

    private async Task<(IReadOnlyList<SourceChange> Changes, NpgsqlLogSequenceNumber End)> ReadToAsync(LogicalReplicationConnection connection, string cut)
    {
        using var limit = new CancellationTokenSource(ReadLimit);
        var options = new PgOutputReplicationOptions(publication, PgOutputProtocolVersion.V1, binary: true, messages: true);
        var changes = new List<SourceChange>();
        var committedAt = default(DateTime);
        var atCut = false;

        await foreach (var message in connection.StartReplication(new PgOutputReplicationSlot(slot), options, limit.Token))
        {
            switch (message)
            {
                case BeginMessage begin:
                    committedAt = begin.TransactionCommitTimestamp;
                    break;
                case LogicalDecodingMessage { Prefix: CutPrefix } decoded:
                    atCut |= await new StreamReader(decoded.Data).ReadToEndAsync(limit.Token) == cut;
                    break;
                case CommitMessage commit when atCut:
                    return (changes, commit.TransactionEndLsn);
                default:
                    changes.AddRange(await ChangesOfAsync(message, committedAt));
                    break;
            }
        }

        throw new InvalidOperationException("Replication ended before the cut.");
    }

    private static async Task<ImmutableArray<SourceChange>> ChangesOfAsync(PgOutputReplicationMessage message, DateTime committedAt) => message switch
    {
        InsertMessage insert => [new(NameOf(insert.Relation), ChangeKind.Insert, committedAt, New: await RowAsync(insert.NewRow))],
        IndexUpdateMessage update => [await UpdateAsync(update, update.Key, committedAt)],
        FullUpdateMessage update => [await UpdateAsync(update, update.OldRow, committedAt)],
        UpdateMessage update => [new(NameOf(update.Relation), ChangeKind.Update, committedAt, New: await RowAsync(update.NewRow))],
        KeyDeleteMessage delete => [new(NameOf(delete.Relation), ChangeKind.Delete, committedAt, Old: await RowAsync(delete.Key))],
        FullDeleteMessage delete => [new(NameOf(delete.Relation), ChangeKind.Delete, committedAt, Old: await RowAsync(delete.OldRow))],
        TruncateMessage truncate => [.. truncate.Relations.Select(table => new SourceChange(NameOf(table), ChangeKind.Truncate, committedAt))],
        _ => [],
    };

    // The old row comes first on the wire and must be read first.
    private static async Task<SourceChange> UpdateAsync(UpdateMessage update, ReplicationTuple before, DateTime committedAt)
    {
        var old = await RowAsync(before);
        return new(NameOf(update.Relation), ChangeKind.Update, committedAt, old, await RowAsync(update.NewRow, old));
    }

    private static string NameOf(RelationMessage relation) => $"{relation.Namespace}.{relation.RelationName}";

    private static async Task<ImmutableDictionary<string, object?>> RowAsync(ReplicationTuple tuple, ImmutableDictionary<string, object?>? old = null)
    {
        var row = ImmutableDictionary.CreateBuilder<string, object?>();
        await foreach (var value in tuple)
        {
            var name = value.GetFieldName();
            row[name] = value switch
            {
                { IsDBNull: true } => null,
                { IsUnchangedToastedValue: true } => old?.GetValueOrDefault(name) ?? throw new NotSupportedException(
                    $"Column '{name}' is too long to be in the log of a row whose update left it alone. Give the table 'replica identity full'."),
                _ => await value.Get(),
            };
        }

        return row.ToImmutable();
    }

    private async Task<LogicalReplicationConnection> OpenAsync()
    {
        var connection = new LogicalReplicationConnection(database.ConnectionString);
        await connection.Open();
        return connection;
    }
}
