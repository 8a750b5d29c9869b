using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Diagnostics;
using Strata.Queries.Parsing;

namespace Strata.Queries;

/// <summary>
/// What one expression tree gives: Spark SQL whose last SELECT yields exactly the declared columns in their order and types, the
/// datasets it reads, and where each column comes from. With problems the rest is empty.
/// </summary>
internal sealed record TranslatedQuery(
    string Sql,
    ImmutableArray<Dataset> Inputs,
    ImmutableArray<ColumnLineage> Lineage,
    ImmutableArray<Diagnostic> Problems)
{
    /// <summary>The columns that are parsed from texts. With them the SQL has one more column, <c>_unparsed</c>: a struct of the texts that do not parse.</summary>
    public ImmutableArray<ParsedColumn> Parses { get; init; } = [];

    /// <summary>The columns that are null in no row, whatever they are declared as.</summary>
    public ImmutableArray<string> NeverNull { get; init; } = [];
}
