using Cake.Core.Diagnostics;

namespace Strata.Build.Reporting;

/// <summary>Cake's log and the details of failures go to a file, never between the lines a person or a program reads.</summary>
public sealed class BuildLog : ICakeLog
{
    private readonly List<string> lines = [];
    private string? file;

    public Verbosity Verbosity { get; set; } = Verbosity.Normal;

    /// <summary>The log's path, or null when the run keeps none.</summary>
    internal string? File => file;

    /// <summary>The last error Cake logged; all there is when a run could not start.</summary>
    internal string? LastError { get; private set; }

    public void Write(Verbosity verbosity, LogLevel level, string format, params object[] args)
    {
        var message = args.Length == 0 ? format : string.Format(System.Globalization.CultureInfo.InvariantCulture, format, args);
        LastError = level <= LogLevel.Error ? message : LastError;
        if (verbosity <= Verbosity)
        {
            Write($"{level}: {message}");
        }
    }

    internal void Write(string line)
    {
        lines.Add(line);
        if (file is not null)
        {
            System.IO.File.AppendAllLines(file, [line]);
        }
    }

    /// <summary>Starts the file anew with what was logged so far.</summary>
    internal void WriteTo(string path)
    {
        file = path;
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
        System.IO.File.WriteAllLines(path, lines);
    }
}
