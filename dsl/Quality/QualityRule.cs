using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Diagnostics;

namespace Strata.Quality;

/// <summary>One thing that must hold for a dataset: as DQDL for AWS and Spark, and as a check on rows for the preview.</summary>
internal abstract record QualityRule(SourceLocation DeclaredAt)
{
    /// <summary>The rule in DQDL, with columns in snake_case: <c>IsComplete "order_id"</c>.</summary>
    public abstract string Dqdl { get; }

    /// <summary>The properties of the row that the rule reads.</summary>
    public abstract ImmutableArray<string> Properties { get; }

    /// <summary>True when the rule holds or not for each row alone, so that rows can be quarantined.</summary>
    public abstract bool IsRowLevel { get; }

    /// <summary>Other datasets the rule reads.</summary>
    public virtual ImmutableArray<Dataset> References => [];
}
