using System.Text;

namespace Strata.Build.Reporting;

/// <summary>Takes the power from Azure Pipelines commands in text that is not ours: a table's comment or a test's output must not give orders to the agent.</summary>
internal sealed class GuardedWriter(TextWriter inner) : TextWriter
{
    private const string Prefix = "##vso[";

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(value);

    public override void Write(string? value) => inner.Write(Guard(value));

    public override void WriteLine(string? value) => inner.WriteLine(Guard(value));

    public override void WriteLine() => inner.WriteLine();

    public override void Flush() => inner.Flush();

    private static string? Guard(string? text) => text?.Replace(Prefix, "# #vso[", StringComparison.OrdinalIgnoreCase);
}
