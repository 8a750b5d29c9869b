using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Strata.Tests.Build.Deployment;

namespace Strata.Tests.Sources;

/// <summary>
/// A PostgreSQL server on loopback with logical replication, in a temporary folder, for one test run. PostgreSQL refuses to run as
/// root, so a root test run gives it to an unprivileged user.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Admin = "strata";

    // The server lives as long as its input is open, so it ends with the test run even when that is killed. It holds nothing to keep:
    // SIGQUIT is PostgreSQL's immediate shutdown.
    private const string UntilInputCloses = "\"$@\" & cat > /dev/null; kill -QUIT $!; wait $!";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly string? binaries = PostgresBinaries.Find();
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"strata-postgres-{Guid.NewGuid():N}");
    private readonly string password = Guid.NewGuid().ToString("N");
    private readonly SemaphoreSlim starting = new(1);
    private Process? process;
    private int port;
    private int databases;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (process is not null)
        {
            using var limit = new CancellationTokenSource(Limit);
            process.StandardInput.Close();
            await process.WaitForExitAsync(limit.Token);
            process.Dispose();
        }

        starting.Dispose();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    /// <summary>An empty database of its own; skips the test, saying what to install, where PostgreSQL is not.</summary>
    public async Task<PostgresDatabase> CreateDatabaseAsync()
    {
        Skip.If(binaries is null, "PostgreSQL is not installed. Install Debian's 'postgresql' or put the folder of 'initdb' and 'postgres' on the PATH.");
        await StartOnceAsync(binaries.ShouldNotBeNull());
        var name = $"test{Interlocked.Increment(ref databases)}";
        await using var server = new PostgresDatabase(ConnectionString("postgres"));
        await server.ExecuteAsync($"create database {name}");
        return new PostgresDatabase(ConnectionString(name));
    }

    private async Task StartOnceAsync(string binaries)
    {
        await starting.WaitAsync();
        try
        {
            if (process is null) await StartAsync(binaries);
        }
        finally
        {
            starting.Release();
        }
    }

    private async Task StartAsync(string binaries)
    {
        await InitializeClusterAsync(binaries);
        port = ServerProcess.FreePort();
        process = Process.Start(Server(binaries)).ShouldNotBeNull();
        process.ErrorDataReceived += (_, _) => { };
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        await UntilItAnswersAsync();
    }

    private async Task InitializeClusterAsync(string binaries)
    {
        await RunAsync(Redirected("install", ["-d", "-m", "700", .. User() is { } user ? (string[])["-o", user] : [], folder]));
        var passwordFile = Path.Combine(folder, "password");
        await File.WriteAllTextAsync(passwordFile, password);
        await RunAsync(AsUser(Path.Combine(binaries, "initdb"),
        [
            "--pgdata", Data, "--username", Admin, "--pwfile", passwordFile, "--auth", "scram-sha-256",
            "--encoding", "UTF8", "--no-locale", "--no-sync", "--no-instructions",
        ]));
    }

    private ProcessStartInfo Server(string binaries)
    {
        var start = AsUser("sh",
        [
            "-c", UntilInputCloses, "sh", Path.Combine(binaries, "postgres"), "-D", Data,
            .. Settings().SelectMany(setting => (string[])["-c", setting]),
        ]);
        start.RedirectStandardInput = true;
        return start;
    }

    private IEnumerable<string> Settings() =>
    [
        "listen_addresses=127.0.0.1",
        string.Create(CultureInfo.InvariantCulture, $"port={port}"),
        "unix_socket_directories=",
        "wal_level=logical",
        "max_replication_slots=64",
        "max_wal_senders=64",
        "fsync=off",
        "full_page_writes=off",
    ];

    private string Data => Path.Combine(folder, "data");

    private string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Username = Admin,
        Password = password,
        Database = database,
        Pooling = false,
        Timeout = 10,
    }.ConnectionString;

    private async Task UntilItAnswersAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        while (process is { HasExited: false })
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
                await connection.OpenAsync(limit.Token);
                return;
            }
            catch (NpgsqlException)
            {
                await Task.Delay(50, limit.Token);
            }
        }

        throw new InvalidOperationException($"'{binaries}/postgres' ended before it answered.");
    }

    private static async Task RunAsync(ProcessStartInfo start)
    {
        using var limit = new CancellationTokenSource(Limit);
        using var process = Process.Start(start).ShouldNotBeNull();
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = await process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        process.ExitCode.ShouldBe(0, $"{start.FileName}: {errors}{await output}");
    }

    private static ProcessStartInfo AsUser(string file, string[] arguments) =>
        User() is { } user ? Redirected("runuser", ["-u", user, "--", file, .. arguments]) : Redirected(file, arguments);

    private static ProcessStartInfo Redirected(string file, string[] arguments) =>
        new(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

    private static string? User()
    {
        if (!Environment.IsPrivilegedProcess) return null;
        return File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";
    }
}
