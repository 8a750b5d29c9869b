using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Strata.Tests.Build.Deployment;

/// <summary>A Python server on a free loopback port, ended with the test.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri endpoint) => (this.process, Endpoint) = (process, endpoint);

    public Uri Endpoint { get; }

    public static async Task<ServerProcess> StartAsync(Func<int, string[]> arguments, params (string Name, string Value)[] environment)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("python3", arguments(port)) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;

        var process = Process.Start(start).ShouldNotBeNull();
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await UntilItListensAsync(process, port);
        return new ServerProcess(process, new Uri($"http://127.0.0.1:{port}"));
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static async Task UntilItListensAsync(Process process, int port)
    {
        for (var attempt = 0; attempt < 600 && !process.HasExited; attempt++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50);
            }
        }

        throw new InvalidOperationException($"'{process.StartInfo.FileName} {string.Join(' ', process.StartInfo.ArgumentList)}' did not start to listen.");
    }
}
