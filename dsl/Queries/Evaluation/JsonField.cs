using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Strata.Queries.Evaluation;

/// <summary>
/// One value of a JSON text, as Spark's typed read gives it: what follows the text's object is not looked at, and where an object
/// names a value again, the later one counts, unless it is of another kind than the one asked for.
/// </summary>
internal ref struct JsonField
{
    // The limits of Spark's parser (Jackson's StreamReadConstraints).
    private const int DeepestNesting = 1000;
    private const int MostDigits = 1000;

    /// <summary>Spark's parser fails at a text of more characters inside the JSON, and reads on behind it.</summary>
    public const int MostBytes = 20_000_000;

    private readonly ImmutableArray<string> names;
    private readonly JsonTokenType[] kinds;
    private Utf8JsonReader reader;
    private object? value;
    private bool hasOtherKinds;

    private JsonField(byte[] json, string path, JsonTokenType[] kinds)
    {
        names = JsonPath.Names(path);
        this.kinds = kinds;
        reader = new(json, new JsonReaderOptions { MaxDepth = DeepestNesting });
    }

    /// <summary>The value when it is a text; null when the name was given a value of another kind too.</summary>
    public static string? Text(string? json, string path)
    {
        var field = Of(json, path, JsonTokenType.String);
        return field.hasOtherKinds ? null : (string?)field.value;
    }

    public static long? Long(string? json, string path) => (long?)Of(json, path, JsonTokenType.Number).value;

    public static bool? Bool(string? json, string path) => (bool?)Of(json, path, JsonTokenType.True, JsonTokenType.False).value;

    private static JsonField Of(string? json, string path, params JsonTokenType[] kinds)
    {
        var bytes = Encoding.UTF8.GetBytes(json ?? "");
        var field = new JsonField(bytes, path, kinds);
        try
        {
            if (bytes.Length <= MostBytes && field.Next() == JsonTokenType.StartObject)
                field.ReadObject(depth: 0);
        }
        catch (JsonException)
        {
            field.Forget();
        }

        return field;
    }

    private void ReadObject(int depth)
    {
        while (Next() == JsonTokenType.PropertyName)
        {
            var isNamed = depth < names.Length && Unescaped() == names[depth];
            var kind = Next();
            if (!isNamed)
                Skip();
            else if (kind == JsonTokenType.Null)
                Forget();
            else if (depth == names.Length - 1)
                ReadValue(kind);
            else if (kind == JsonTokenType.StartObject)
                ReadInner(depth + 1);
            else
                Skip();
        }
    }

    private void ReadInner(int depth)
    {
        Forget();
        ReadObject(depth);
    }

    private void ReadValue(JsonTokenType kind)
    {
        if (!kinds.Contains(kind))
            hasOtherKinds = true;
        else if (kind == JsonTokenType.String)
            value = Unescaped();
        else if (kind == JsonTokenType.Number)
            value = reader.TryGetInt64(out var number) ? number : value;
        else
            value = kind == JsonTokenType.True;

        Skip();
    }

    private void Forget() => (value, hasOtherKinds) = (null, false);

    private void Skip()
    {
        for (var start = reader.CurrentDepth; reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray || reader.CurrentDepth > start;)
            if (Next() is JsonTokenType.EndObject or JsonTokenType.EndArray && reader.CurrentDepth == start)
                return;
    }

    private JsonTokenType Next()
    {
        if (!reader.Read() || (reader.TokenType == JsonTokenType.Number && Digits() > MostDigits))
            throw new JsonException();

        return reader.TokenType;
    }

    private readonly int Digits()
    {
        var digits = 0;
        foreach (var letter in reader.ValueSpan)
            digits += char.IsAsciiDigit((char)letter) ? 1 : 0;

        return digits;
    }

    // Utf8JsonReader.GetString throws at half a surrogate pair, where Spark has a question mark.
    private readonly string Unescaped()
    {
        var raw = Encoding.UTF8.GetString(reader.ValueSpan);
        if (!reader.ValueIsEscaped)
            return raw;

        var text = new StringBuilder(raw.Length);
        for (var at = 0; at < raw.Length; at++)
            text.Append(raw[at] == '\\' ? Escaped(raw, ref at) : raw[at]);

        for (var at = 0; at < text.Length; at++)
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                at++;
            else if (char.IsSurrogate(text[at]))
                text[at] = '?';

        return text.ToString();
    }

    private static char Escaped(string raw, ref int at)
    {
        switch (raw[++at])
        {
            case 'u':
                at += 4;
                return (char)ushort.Parse(raw.AsSpan(at - 3, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            case 'n': return '\n';
            case 't': return '\t';
            case 'r': return '\r';
            case 'b': return '\b';
            case 'f': return '\f';
            default: return raw[at];
        }
    }
}
