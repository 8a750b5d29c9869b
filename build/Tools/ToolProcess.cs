using System.Diagnostics;

namespace Strata.Build.Tools;

/// <summary>Runs a program to its end and hands on what it prints, line by line.</summary>
/// <param name="File">The program.</param>
/// <param name="Arguments">One string an argument; nothing is quoted.</param>
internal sealed record ToolProcess(string File, IReadOnlyList<string> Arguments)
{
    public string? WorkingDirectory { get; init; }

    /// <summary>Added to the environment the program inherits.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>Runs it; null when there is no such program.</summary>
    public ToolResult? TryRun(Action<string>? onLine = null)
    {
        try
        {
            return Run(onLine);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    public ToolResult Run(Action<string>? onLine = null)
    {
        var lines = new List<string>();
        using var process = Start();
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return new(process.ExitCode, lines);

        void Keep(string? line)
        {
            lock (lines)
            {
                if (line is not null)
                {
                    lines.Add(line);
                    onLine?.Invoke(line);
                }
            }
        }
    }

    public Process Start()
    {
        var start = new ProcessStartInfo(File, Arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = WorkingDirectory ?? "",
        };
        foreach (var (name, value) in Variables)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException($"'{File}' did not start.");
        process.StandardInput.Close();
        return process;
    }
}
