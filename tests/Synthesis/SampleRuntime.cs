using Strata.Synthesis;
using Strata.Tests.Support;

namespace Strata.Tests.Synthesis;

/// <summary>A runtime folder with one small file of each kind, so that no edit of the real one changes what these tests see.</summary>
internal sealed class SampleRuntime : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SampleRuntime()
    {
        Write("glue/clean.py", "clean");
        Write("glue/curate.py", "curate");
        Write("glue/strata_glue/__init__.py", "");
        Write("lambda/dms_starter/handler.py", "handle");
    }

    public string Path => folder.Path;

    public SynthesisOptions Options => new() { RuntimeFolder = folder.Path };

    public void Write(string name, string text)
    {
        var path = folder.Of(name.Split('/'));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Dispose() => folder.Dispose();
}
