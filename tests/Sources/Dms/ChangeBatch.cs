using System.Collections.Immutable;
using Npgsql.Replication.PgOutput;
using Npgsql.Replication.PgOutput.Messages;
using NpgsqlTypes;

namespace Strata.Tests.Sources.Dms;

/// <summary>The changes up to the transaction that carries a mark, gathered from a replication's messages.</summary>
internal sealed class ChangeBatch(string mark)
{
    private readonly List<SourceChange> changes = [];
    private DateTime committedAt;
    private bool isMarked;

    public IReadOnlyList<SourceChange> Changes => changes;

    /// <summary>The position after the marked transaction.</summary>
    public NpgsqlLogSequenceNumber End { get; private set; }

    /// <summary>Takes a message in; true when it ends the marked transaction.</summary>
    public async Task<bool> IsCompleteWithAsync(PgOutputReplicationMessage message)
    {
        switch (message)
        {
            case BeginMessage begin:
                committedAt = begin.TransactionCommitTimestamp;
                break;
            case LogicalDecodingMessage decoded:
                isMarked |= await new StreamReader(decoded.Data).ReadToEndAsync() == mark;
                break;
            case CommitMessage commit:
                End = commit.TransactionEndLsn;
                return isMarked;
            default:
                changes.AddRange(await ChangesOfAsync(message));
                break;
        }

        return false;
    }

    private async Task<ImmutableArray<SourceChange>> ChangesOfAsync(PgOutputReplicationMessage message) => message switch
    {
        InsertMessage insert => [new(NameOf(insert.Relation), ChangeKind.Insert, committedAt, New: await RowAsync(insert.NewRow))],
        IndexUpdateMessage update => [await UpdateAsync(update, update.Key)],
        FullUpdateMessage update => [await UpdateAsync(update, update.OldRow)],
        UpdateMessage update => [new(NameOf(update.Relation), ChangeKind.Update, committedAt, New: await RowAsync(update.NewRow))],
        KeyDeleteMessage delete => [new(NameOf(delete.Relation), ChangeKind.Delete, committedAt, Old: await RowAsync(delete.Key))],
        FullDeleteMessage delete => [new(NameOf(delete.Relation), ChangeKind.Delete, committedAt, Old: await RowAsync(delete.OldRow))],
        TruncateMessage truncate => [.. truncate.Relations.Select(table => new SourceChange(NameOf(table), ChangeKind.Truncate, committedAt))],
        _ => [],
    };

    // The old row comes first on the wire and must be read first.
    private async Task<SourceChange> UpdateAsync(UpdateMessage update, ReplicationTuple before)
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
}
