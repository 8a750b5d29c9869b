using System.Collections.Immutable;

namespace Strata.Quality.Dqdl;

/// <summary>DQDL text → document. Sections have one order, and nothing may follow the last.</summary>
internal sealed class DqdlParser
{
    private readonly DqdlCursor cursor;
    private readonly DqdlRuleParser rules;
    private bool wroteSection;

    private DqdlParser(string text)
    {
        cursor = new(DqdlTokenizer.Tokenize(text));
        rules = new(cursor);
    }

    /// <exception cref="DqdlSyntaxException">The text is not DQDL.</exception>
    public static DqdlDocument Parse(string text) => new DqdlParser(text).ReadDocument();

    private DqdlDocument ReadDocument()
    {
        var document = new DqdlDocument
        {
            Metadata = cursor.Is("Metadata") ? ReadSection(ReadDictionary) : [],
            DataSources = cursor.Is("DataSources") ? ReadSection(ReadDictionary) : [],
            Variables = ReadVariables(),
            DefaultLabels = cursor.Is("DefaultLabels") ? ReadSection(rules.ReadLabels) : [],
            Rules = cursor.Is("Rules") ? ReadSection(() => ReadList(rules.Read)) : [],
            Analyzers = cursor.Is("Analyzers") ? ReadSection(() => ReadList(rules.ReadHead)) : [],
        };
        RequireSections(document);

        return cursor.Current is { Kind: DqdlTokenKind.End }
            ? document
            : throw new DqdlSyntaxException(new(cursor.Current.At, DqdlProblemKind.TrailingText, $"{cursor.Current} follows the last section and would be ignored. Remove it.", cursor.Current.Text));
    }

    private void RequireSections(DqdlDocument document)
    {
        if (!document.Rules.IsEmpty || !document.Analyzers.IsEmpty)
            return;

        throw cursor.Current.Kind == DqdlTokenKind.End && wroteSection
            ? new DqdlSyntaxException(new(cursor.Current.At, DqdlProblemKind.EmptyDocument, "The document has no rule and no analyzer. Write at least one.", ""))
            : cursor.Expected("Rules = [ … ]");
    }

    private T ReadSection<T>(Func<T> content)
    {
        cursor.Take();
        cursor.Take("=");
        wroteSection = true;
        return content();
    }

    private ImmutableArray<T> ReadList<T>(Func<T> item)
    {
        cursor.Take("[");
        var items = cursor.Is("]") ? [] : cursor.List(item);
        cursor.Take("]");
        return items;
    }

    private ImmutableArray<DqdlEntry> ReadDictionary()
    {
        cursor.Take("{");
        var entries = cursor.List(ReadEntry);
        cursor.Take("}");
        return entries;
    }

    private DqdlEntry ReadEntry()
    {
        var key = TakeText();
        cursor.Take(":");
        var isArray = cursor.TryTake("[");
        var values = isArray ? cursor.List(() => TakeText().Unquoted) : [TakeText().Unquoted];
        if (isArray)
            cursor.Take("]");

        return new(key.At, key.Unquoted, isArray, values);
    }

    private DqdlToken TakeText() => cursor.Take(DqdlTokenKind.Text, "a quoted text");

    private ImmutableArray<DqdlVariable> ReadVariables()
    {
        var variables = ImmutableArray.CreateBuilder<DqdlVariable>();
        while (cursor.Current is { Kind: DqdlTokenKind.Word, Text: not ("DefaultLabels" or "Rules" or "Analyzers") } && cursor.NextIs("="))
            variables.Add(ReadVariable());

        return variables.ToImmutable();
    }

    private DqdlVariable ReadVariable()
    {
        var name = cursor.Take();
        cursor.Take("=");
        var isArray = cursor.TryTake("[");
        var values = isArray ? cursor.List(ReadVariableValue) : [ReadVariableValue()];
        if (isArray)
            cursor.Take("]");

        return new(name.At, name.Text, isArray, values);
    }

    private string ReadVariableValue() =>
        cursor.Current is { Kind: DqdlTokenKind.Word, Text: var word } && (DqdlWords.Nulls.Contains(word) || DqdlWords.Texts.Contains(word))
            ? cursor.Take().Text.ToUpperInvariant()
            : TakeText().Text;
}
