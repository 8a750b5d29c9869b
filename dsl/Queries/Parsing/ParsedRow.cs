namespace Strata.Queries.Parsing;

/// <summary>A row that was made of texts, and per column that parses the text that did not; null where it did.</summary>
internal sealed record ParsedRow(object Row, string?[] Unparsed)
{
    public bool Parses => Unparsed.All(text => text is null);
}
