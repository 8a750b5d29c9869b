using Strata.Diagnostics;
using Strata.Model;

namespace Strata.Validation;

/// <summary>One thing that must hold for every lakehouse.</summary>
internal interface IRule
{
    DiagnosticDefinition Definition { get; }

    IEnumerable<Diagnostic> Check(LakehouseModel lakehouse);
}
