using Strata.Model;

namespace Strata.Queries.Parsing;

/// <summary>A column whose values are parsed from texts.</summary>
/// <param name="Column">The column.</param>
/// <param name="IsPersonal">Whether it or a column its text comes from is personal data, so that no one may see the text.</param>
internal sealed record ParsedColumn(Column Column, bool IsPersonal);
