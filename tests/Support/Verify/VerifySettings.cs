using System.Text;

namespace VerifyTests;

/// <summary>How one snapshot is named and scrubbed.</summary>
public class VerifySettings
{
    internal string? Directory { get; private set; }
    internal string? FileName { get; private set; }
    internal string? TypeName { get; private set; }
    internal string? MethodName { get; private set; }
    internal object?[]? Parameters { get; private set; }
    internal string? ParametersText { get; private set; }
    internal List<Action<StringBuilder>> Scrubbers { get; } = [];

    public void UseDirectory(string directory) => Directory = directory;

    public void UseFileName(string fileName) => FileName = fileName;

    public void UseTypeName(string name) => TypeName = name;

    public void UseMethodName(string name) => MethodName = name;

    public void UseParameters(params object?[] parameters) => Parameters = parameters;

    public void UseTextForParameters(string parametersText) => ParametersText = parametersText;

    public void AddScrubber(Action<StringBuilder> scrubber) => Scrubbers.Add(scrubber);
}
