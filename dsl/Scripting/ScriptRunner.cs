using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Runtime;
using System.Runtime.Loader;
using Strata.Constructs;
using Strata.Diagnostics;
using Strata.Queries;

namespace Strata.Scripting;

/// <summary>Runs a checked script: what comes out is what the author declared.</summary>
internal static class ScriptRunner
{
    private const int StackBytes = 16 * 1024 * 1024;

    internal static DiagnosticDefinition Threw { get; } = new(
        Id: "STR1900",
        Severity: Severity.Error,
        Title: "Scripts run to their end",
        Message: "{0}",
        Why: "A script that stops half-way would deploy half a lakehouse.");

    internal static DiagnosticDefinition TookTooLong { get; } = new(
        Id: "STR1901",
        Severity: Severity.Error,
        Title: "Scripts come to an end",
        Message: "Script '{0}' did not end within {1} seconds. Remove the loop that does not end.",
        Why: "A script only describes; one that runs on holds up every build.");

    public static (Declarations Declarations, ImmutableArray<Diagnostic> Problems) Evaluate(CheckedScript script, TimeSpan timeLimit)
    {
        var program = script.Program ?? throw new ArgumentException("A script with errors does not run.", nameof(script));
        var globals = new ScriptGlobals();
        Exception? failure = null;
        var thread = new Thread(() => failure = Run(program, globals, timeLimit), StackBytes) { Name = "lakehouse script" };
        thread.Start();
        thread.Join();

        return (globals.Declarations, failure switch
        {
            null => [],
            OperationCanceledException => [TookTooLong.At(new SourceLocation(script.File, 1), script.File, timeLimit.TotalSeconds)],
            _ => [Threw.At(LineOf(failure, script.Sources), MessageOf(failure))],
        });
    }

    private static Exception? Run(ScriptProgram program, ScriptGlobals globals, TimeSpan timeLimit)
    {
        using var limit = new CancellationTokenSource(timeLimit);

        try
        {
            var entry = EntryOf(program);
#pragma warning disable SYSLIB0046 // Aborting is unsafe for code that holds locks or files; a checked script has neither, and nothing else ends its loop.
            ControlledExecution.Run(() => entry([globals, null]).GetAwaiter().GetResult(), limit.Token);
#pragma warning restore SYSLIB0046
            return null;
        }
        catch (Exception thrown)
        {
            return thrown;
        }
    }

    private static Func<object?[], Task<object>> EntryOf(ScriptProgram program)
    {
        using var image = new MemoryStream([.. program.Image]);
        var type = new AssemblyLoadContext("lakehouse script", isCollectible: true).LoadFromStream(image).GetType(program.EntryType, throwOnError: true);
        var method = type?.GetMethod(program.EntryMethod, BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public);

        return method?.CreateDelegate<Func<object?[], Task<object>>>() ?? throw new MissingMethodException(program.EntryType, program.EntryMethod);
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
