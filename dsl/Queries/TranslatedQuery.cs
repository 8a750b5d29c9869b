using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Diagnostics;

namespace Strata.Queries;

/// <summary>
/// What one expression tree gives: Spark SQL whose last SELECT yields exactly the declared columns in their order and types, the
/// datasets it reads, and where each column comes from. With problems the rest is empty.
/// </summary>
internal sealed record TranslatedQuery(
    string Sql,
    ImmutableArray<Dataset> Inputs,
    ImmutableArray<ColumnLineage> Lineage,
    ImmutableArray<Diagnostic> Problems);
