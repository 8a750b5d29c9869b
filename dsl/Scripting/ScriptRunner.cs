using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Strata.Constructs;
using Strata.Diagnostics;
using Strata.Queries;
using Diagnostic = Strata.Diagnostics.Diagnostic;

namespace Strata.Scripting;

/// <summary>Runs a checked compilation: what comes out is what the author declared.</summary>
internal static class ScriptRunner
{
    private const int StackBytes = 16 * 1024 * 1024;

    private static readonly TimeSpan timeLimit = TimeSpan.FromSeconds(20);

    internal static DiagnosticDefinition Threw { get; } = new(
        Id: "STR1900",
        Severity: Severity.Error,
        Title: "Scripts run to their end",
        Message: "{0}",
        Why: "A script that stops half-way would deploy half a lakehouse.");

    internal static DiagnosticDefinition TookTooLong { get; } = new(
        Id: "STR1901",
        Severity: Severity.Error,
        Title: "Scripts end within 20 seconds",
        Message: "Script '{0}' did not end within {1} seconds. Remove the loop that does not end.",
        Why: "A script only describes; one that runs on holds up every build.");

    public static (Declarations Declarations, ImmutableArray<Diagnostic> Problems) Evaluate(ScriptCompilation script)
    {
        var globals = new ScriptGlobals();
        Exception? failure = null;
        var thread = new Thread(() => failure = Run(script, globals), StackBytes) { IsBackground = true, Name = "lakehouse script" };
        thread.Start();
        var main = script.Compilation.SyntaxTrees[^1].FilePath;

        if (!thread.Join(timeLimit))
            return (globals.Declarations, [TookTooLong.At(new SourceLocation(main, 1), main, timeLimit.TotalSeconds)]);

        return (globals.Declarations, failure is null ? [] : [Threw.At(LineOf(failure, script.Sources), MessageOf(failure))]);
    }

    private static Exception? Run(ScriptCompilation script, ScriptGlobals globals)
    {
        try
        {
            var entryPoint = script.Compilation.GetEntryPoint(CancellationToken.None) ?? throw new InvalidOperationException("A script compilation has an entry point.");
            var factory = Load(script).GetType(entryPoint.ContainingType.MetadataName)?.GetMethod(entryPoint.MetadataName, BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public);
            var submissions = new object?[] { globals, null };
            (factory?.Invoke(null, [submissions]) as Task)?.GetAwaiter().GetResult();
            return null;
        }
        catch (TargetInvocationException wrapper) when (wrapper.InnerException is { } inner)
        {
            return inner;
        }
        catch (Exception thrown)
        {
            return thrown;
        }
    }

    private static Assembly Load(ScriptCompilation script)
    {
        using var image = new MemoryStream();
        var emitted = script.Compilation.Emit(image, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));

        if (!emitted.Success)
            throw new InvalidOperationException(string.Join(System.Environment.NewLine, emitted.Diagnostics));

        image.Position = 0;
        return new AssemblyLoadContext("lakehouse script", isCollectible: true).LoadFromStream(image);
    }

    private static string MessageOf(Exception failure) => failure switch
    {
        StrataScriptException or QueryReadInScriptException => failure.Message,
        _ => $"Script stopped with '{failure.GetType().Name}: {failure.Message}'. Correct the expression on this line.",
    };

    private static SourceLocation LineOf(Exception failure, ScriptSources sources) =>
        new StackTrace(failure, fNeedFileInfo: true).GetFrames()
            .Where(frame => frame.GetFileName() is { } file && sources.TextOf(file) is not null)
            .Select(frame => new SourceLocation(frame.GetFileName() ?? "", frame.GetFileLineNumber(), frame.GetFileColumnNumber()))
            .FirstOrDefault(SourceLocation.None);
}
