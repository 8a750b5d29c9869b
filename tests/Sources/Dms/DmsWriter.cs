using System.Collections.Immutable;
using System.Globalization;
using Npgsql;

namespace Strata.Tests.Sources.Dms;

/// <summary>
/// Does what a DMS task with an S3 target does, into a folder: tables as <c>schema/table/LOAD00000001.parquet</c>, then their changes, in the
/// order of commits, as <c>schema/table/20260131-120000123.parquet</c>.
/// </summary>
/// <remarks>
/// An update that changes the key is the delete of the old key and the insert of the new one. A deleted row carries what the table's replica
/// identity logs: its key, or all columns. A truncated table's files are removed, and nothing else says that its rows are gone.
/// </remarks>
internal sealed class DmsWriter(PostgresDatabase database, string folder, DmsSettings settings, params ImmutableArray<string> tables)
{
    private readonly string name = $"dms_{Guid.NewGuid():N}";
    private DateTime lastFile;

    private ChangeStream Stream => new(database, slot: name, publication: name);

    /// <summary>The folder of a table's files.</summary>
    public string FolderOf(string table) => Path.Combine(folder, table.Replace('.', Path.DirectorySeparatorChar));

    /// <summary>Replaces all files by a full load; changes go on from there. A second one is a task's <c>reload-target</c>.</summary>
    public async Task FullLoadAsync()
    {
        await database.ExecuteAsync($"drop publication if exists {name}");
        await database.ExecuteAsync($"create publication {name} for table {string.Join(", ", tables)}");
        await Stream.RestartAsync(LoadAsync);
    }

    /// <summary>Writes what was committed since the last call.</summary>
    /// <param name="interrupted">The task dies before it remembers that the files are written, so the next call writes the same changes again.</param>
    /// <returns>The files, in the order of writing.</returns>
    public async Task<ImmutableArray<string>> WriteChangesAsync(bool interrupted = false)
    {
        ImmutableArray<string> files = [];
        await Stream.ReadAsync(async changes =>
        {
            files = await WriteAsync(changes);
            return !interrupted;
        });
        return files;
    }

    private async Task LoadAsync(string snapshot)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        await using (var command = new NpgsqlCommand($"set transaction snapshot '{snapshot}'", connection)) await command.ExecuteNonQueryAsync();
        foreach (var qualified in tables)
        {
            Empty(qualified);
            var table = await DmsTable.ReadAsync(database, qualified, settings);
            await WriteLoadAsync(qualified, table, await RowsAsync(connection, table));
        }
    }

    private async Task WriteLoadAsync(string qualified, DmsTable table, ImmutableArray<DmsRow> rows)
    {
        var counter = 0;
        foreach (var chunk in rows.Chunk(settings.RowsPerFile))
            await DmsFile.WriteAsync(Path.Combine(FolderOf(qualified), $"LOAD{++counter:X8}.parquet"), table, chunk, settings);
    }

    private static async Task<ImmutableArray<DmsRow>> RowsAsync(NpgsqlConnection connection, DmsTable table)
    {
        var now = DateTime.UtcNow;
        var rows = ImmutableArray.CreateBuilder<DmsRow>();
        await using var command = new NpgsqlCommand($"select * from {table.QuotedName}", connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add(new('I', now, table.Columns.Zip(PostgresDatabase.Row(reader)).ToImmutableDictionary(pair => pair.First.Name, pair => pair.Second)));
        return rows.ToImmutable();
    }

    private async Task<ImmutableArray<string>> WriteAsync(IReadOnlyList<SourceChange> changes)
    {
        var files = ImmutableArray.CreateBuilder<string>();
        foreach (var group in changes.GroupBy(change => change.Table))
        {
            var table = await DmsTable.ReadAsync(database, group.Key, settings);
            if (group.Any(change => change.Kind == ChangeKind.Truncate)) Empty(group.Key);
            foreach (var rows in AfterTruncate(group).SelectMany(change => RowsOf(table, change)).Chunk(settings.RowsPerFile))
            {
                files.Add(NextFile(group.Key));
                await DmsFile.WriteAsync(files[^1], table, rows, settings);
            }
        }

        return files.ToImmutable();
    }

    private static IEnumerable<SourceChange> AfterTruncate(IEnumerable<SourceChange> changes) =>
        changes.Reverse().TakeWhile(change => change.Kind != ChangeKind.Truncate).Reverse();

    private static IEnumerable<DmsRow> RowsOf(DmsTable table, SourceChange change) => (change.Kind, change.Old, change.New) switch
    {
        (ChangeKind.Insert, _, { } row) => [new('I', change.CommittedAt, row)],
        (ChangeKind.Delete, { } old, _) => [new('D', change.CommittedAt, old)],
        (_, { } old, { } row) when table.Key.Any(column => !Equals(old[column], row[column])) =>
            [new('D', change.CommittedAt, old), new('I', change.CommittedAt, row)],
        (_, _, { } row) => [new('U', change.CommittedAt, row)],
        _ => [],
    };

    private void Empty(string table)
    {
        if (Directory.Exists(FolderOf(table))) Directory.Delete(FolderOf(table), recursive: true);
    }

    // Names are times in milliseconds, and no two files share one.
    private string NextFile(string table)
    {
        var now = DateTime.UtcNow;
        lastFile = now > lastFile.AddMilliseconds(1) ? now : lastFile.AddMilliseconds(1);
        return Path.Combine(FolderOf(table), $"{lastFile.ToString("yyyyMMdd-HHmmssfff", CultureInfo.InvariantCulture)}.parquet");
    }
}
