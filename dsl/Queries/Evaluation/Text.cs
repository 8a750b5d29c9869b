using System.Globalization;

namespace Strata.Queries.Evaluation;

/// <summary>Texts as queries see them: counted in Unicode characters, ordinal, null in null out.</summary>
internal static class Text
{
    public static int Length(string text) => text.Length - text.Count(char.IsLowSurrogate);

    public static string? Trim(string? text) => text?.Trim();

    public static string? TrimStart(string? text) => text?.TrimStart();

    public static string? TrimEnd(string? text) => text?.TrimEnd();

    public static string? Trim(string? text, char letter) => text?.Trim(letter);

    public static string? Trim(string? text, char[] letters) => text?.Trim(letters);

    public static string? TrimStart(string? text, char letter) => text?.TrimStart(letter);

    public static string? TrimEnd(string? text, char letter) => text?.TrimEnd(letter);

    public static string? ToLower(string? text) => text is null ? null : Casing.Lower(text);

    public static string? ToUpper(string? text) => text is null ? null : Casing.Upper(text);

    public static string? Substring(string? text, int start) => text is null ? null : text[At(text, start)..];

    /// <summary>Past the end there is nothing; that is no error.</summary>
    public static string? Substring(string? text, int start, int length) =>
        Substring(text, start) is { } rest ? rest[..At(rest, length)] : null;

    public static bool StartsWith(string text, string start) => text.StartsWith(start, StringComparison.Ordinal);

    public static bool EndsWith(string text, string end) => text.EndsWith(end, StringComparison.Ordinal);

    public static int IndexOf(string text, string part)
    {
        var index = text.IndexOf(part, StringComparison.Ordinal);
        return index <= 0 ? index : Length(text[..index]);
    }

    public static int IndexOf(string text, char letter) => IndexOf(text, letter.ToString());

    public static int IndexOf(string text, string part, StringComparison comparison)
    {
        var index = text.IndexOf(part, comparison);
        return index <= 0 ? index : Length(text[..index]);
    }

    /// <summary>Past the end nothing is found; that is no error.</summary>
    public static int IndexOf(string text, string part, int start)
    {
        var index = text.IndexOf(part, At(text, start), StringComparison.Ordinal);
        return index <= 0 ? index : Length(text[..index]);
    }

    public static int LastIndexOf(string text, string part)
    {
        var index = text.LastIndexOf(part, StringComparison.Ordinal);
        return index <= 0 ? index : Length(text[..index]);
    }

    public static int LastIndexOf(string text, char letter) => LastIndexOf(text, letter.ToString());

    public static char Character(string text, int index)
    {
        var unit = At(text, index);
        return unit < text.Length && !char.IsSurrogate(text[unit]) ? text[unit] : throw new InvalidOperationException($"A text has no char at index {index}.");
    }

    public static string? Remove(string? text, int start) => text?[..At(text, start)];

    public static string? Remove(string? text, int start, int length) => text?.Remove(At(text, start), At(text, start + length) - At(text, start));

    /// <summary>Past the end it is put at the end.</summary>
    public static string? Insert(string? text, int start, string part) => text?.Insert(At(text, start), part);

    public static int Compare(string one, string other, StringComparison comparison) =>
        comparison == StringComparison.Ordinal ? Compare(one, other) : string.Compare(one, other, comparison);

    public static int Compare(string one, string other) => Math.Sign(CharacterOrder.Instance.Compare(one, other));

    public static string? Replace(string? text, string from, string to) => text?.Replace(from, to, StringComparison.Ordinal);

    public static string? Replace(string? text, char from, char to) => text?.Replace(from, to);

    public static string? PadLeft(string? text, int length) => PadLeft(text, length, ' ');

    public static string? PadLeft(string? text, int length, char letter) => text?.PadLeft(Units(text, length), letter);

    public static string? PadRight(string? text, int length) => PadRight(text, length, ' ');

    public static string? PadRight(string? text, int length, char letter) => text?.PadRight(Units(text, length), letter);

    // A character beyond the first plane takes two of .NET's units.
    private static int Units(string text, int length) => Math.Max(0, length) + text.Length - Length(text);

    private static int At(string text, int characters)
    {
        var index = 0;
        for (; characters > 0 && index < text.Length; characters--)
            index += char.IsHighSurrogate(text[index]) && index + 1 < text.Length ? 2 : 1;

        return index;
    }
}
