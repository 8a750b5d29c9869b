namespace Strata.Build.Jobs;

/// <summary>The file that keeps all that Spark and the jobs say.</summary>
internal sealed class RunLog : IDisposable
{
    private readonly Lock gate = new();
    private readonly StreamWriter writer;

    /// <param name="path">The file; it is begun anew.</param>
    /// <param name="name">Its name in messages.</param>
    public RunLog(string path, string name)
    {
        Name = name;
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
        writer = new StreamWriter(path) { AutoFlush = true };
    }

    public string Name { get; }

    public string LastLine { get; private set; } = "it said nothing";

    public void Write(string? line)
    {
        lock (gate)
        {
            if (!string.IsNullOrWhiteSpace(line) && writer.BaseStream.CanWrite)
            {
                writer.WriteLine(line);
                LastLine = line.Trim();
            }
        }
    }

    public void Dispose()
    {
        lock (gate) writer.Dispose();
    }
}
