using System.Collections.Immutable;
using Strata.Diagnostics;

namespace Strata.Constructs.Code;

/// <summary>Rows that code of the author's own computes, in place of a query: what <c>Sql&lt;T&gt;(…)</c> and <c>Script&lt;T&gt;(…)</c> give.</summary>
/// <typeparam name="T">The record that declares the columns; the job checks the code's result against it.</typeparam>
public sealed class OwnCode<T>
{
    internal OwnCode(OwnCode code) => Code = code;

    internal OwnCode Code { get; }
}

/// <summary>What the author wrote in place of a query, and what it reads.</summary>
internal abstract record OwnCode(ImmutableArray<Dataset> Reads, SourceLocation DeclaredAt);

/// <summary>Spark SQL.</summary>
/// <param name="Text">With the names of tables and the values in place.</param>
/// <param name="Written">What the author wrote between braces.</param>
/// <param name="Reads">The datasets in braces.</param>
/// <param name="DeclaredAt">The line that says it.</param>
internal sealed record OwnSql(string Text, string Written, ImmutableArray<Dataset> Reads, SourceLocation DeclaredAt) : OwnCode(Reads, DeclaredAt);

/// <summary>A PySpark file.</summary>
/// <param name="Path">As the author wrote it.</param>
/// <param name="Reads">What the file gets.</param>
/// <param name="DeclaredAt">The line that says it.</param>
internal sealed record OwnScript(string Path, ImmutableArray<Dataset> Reads, SourceLocation DeclaredAt) : OwnCode(Reads, DeclaredAt);
