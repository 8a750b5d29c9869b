using Strata.Diagnostics;
using Strata.Model;

namespace Strata.Validation;

/// <summary>A rule about the whole lakehouse. A rule reads the model, never the disk or AWS.</summary>
internal abstract class Rule(DiagnosticDefinition definition) : IRule
{
    public DiagnosticDefinition Definition { get; } = definition;

    public abstract IEnumerable<Diagnostic> Check(LakehouseModel lakehouse);

    /// <param name="location">The declaration's line.</param>
    /// <param name="token">The text the caret points at, as it stands in the script.</param>
    /// <param name="arguments">The author's own names, for the places in the message.</param>
    protected Diagnostic Report(SourceLocation location, string token, params ReadOnlySpan<object?> arguments) =>
        Definition.At(location, arguments) with { Token = token };

    /// <param name="location">The dataset's line, for a record that no script declares.</param>
    /// <param name="record">The record that declares the column.</param>
    /// <param name="property">The column's property; the caret points at it.</param>
    /// <param name="arguments">The author's own names, for the places in the message.</param>
    protected Diagnostic ReportColumn(SourceLocation location, Type record, string property, params ReadOnlySpan<object?> arguments) =>
        Report(location, property, arguments) with { Record = record.Name };
}
