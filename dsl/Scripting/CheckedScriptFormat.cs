using System.Collections.Immutable;
using Strata.Diagnostics;

namespace Strata.Scripting;

/// <summary>A checked script as bytes: its warnings, which are shown again each time, and its program.</summary>
internal static class CheckedScriptFormat
{
    public static void Write(BinaryWriter writer, CheckedScript script, ScriptProgram program)
    {
        writer.Write(script.File);
        writer.Write(script.Problems.Length);
        foreach (var problem in script.Problems)
            Write(writer, problem);

        writer.Write(program.EntryType);
        writer.Write(program.EntryMethod);
        writer.Write(program.Image.Length);
        writer.Write(program.Image.AsSpan());
    }

    public static CheckedScript Read(BinaryReader reader, ScriptSources sources)
    {
        var file = reader.ReadString();
        ImmutableArray<Diagnostic> problems = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => ReadProblem(reader))];
        var program = new ScriptProgram(reader.ReadString(), reader.ReadString(), [.. reader.ReadBytes(reader.ReadInt32())]);

        return new CheckedScript(file, sources, problems, program);
    }

    private static void Write(BinaryWriter writer, Diagnostic problem)
    {
        writer.Write(problem.Id);
        writer.Write((int)problem.Severity);
        writer.Write(problem.Location.File);
        writer.Write(problem.Location.Line);
        writer.Write(problem.Location.Column);
        writer.Write(problem.Message);
        writer.Write(problem.Suggestion ?? "");
        writer.Write(problem.Token ?? "");
    }

    private static Diagnostic ReadProblem(BinaryReader reader) =>
        new(reader.ReadString(), (Severity)reader.ReadInt32(), new SourceLocation(reader.ReadString(), reader.ReadInt32(), reader.ReadInt32()), reader.ReadString())
        {
            Suggestion = NullIfEmpty(reader.ReadString()),
            Token = NullIfEmpty(reader.ReadString()),
        };

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
