using System.Security.Cryptography;
using System.Text;

namespace Strata.Queries;

/// <summary>
/// Functions that C# has no member for, with the same result in the preview and in
/// <see href="https://spark.apache.org/docs/3.5.4/api/sql/index.html">Spark SQL</see>. Null in gives null out, unless said otherwise.
/// </summary>
public abstract class Sql
{
    private protected Sql()
    {
    }

    /// <summary>The SHA-256 hash of a text's UTF-8 bytes: 64 lower-case hexadecimal digits.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The hash; null for null.</returns>
    public static string? Sha256(string? text) => text is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The MD5 hash of a text's UTF-8 bytes: 32 lower-case hexadecimal digits. For keys and comparisons, not for secrets.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The hash; null for null.</returns>
    public static string? Md5(string? text) => text is null ? null : Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A text without white space at its ends, and with one space wherever there was white space inside.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text, perhaps empty; null for null.</returns>
    public static string? Normalise(string? text) =>
        text is null ? null : string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Null for the empty text, any other text as it is.</summary>
    /// <param name="text">The text.</param>
    /// <returns>A text that is not empty, or null.</returns>
    public static string? EmptyToNull(string? text) => text is "" ? null : text;

    /// <summary>A text with all but its last characters replaced by stars: <c>Sql.Mask("4711-0815", 4)</c> is <c>*****0815</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="last">How many characters stay readable: a constant, 0 or more.</param>
    /// <returns>A text of the same length; null for null.</returns>
    public static string? Mask(string? text, int last)
    {
        if (text is null)
            return null;

        var hidden = Math.Max(0, Evaluation.Text.Length(text) - last);
        return new string('*', hidden) + Evaluation.Text.Substring(text, hidden);
    }

    /// <summary>One of the parts between separators: <c>Sql.Part("NL-1017-AB", "-", 1)</c> is <c>1017</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="separator">What stands between the parts: a constant, not empty.</param>
    /// <param name="index">Which part, counted from 0: a constant.</param>
    /// <returns>The part; empty where there are fewer; null for null.</returns>
    public static string? Part(string? text, string separator, int index) =>
        text is null ? null : text.Split(separator) is var parts && index < parts.Length ? parts[index] : "";

    /// <summary>
    /// The text at a path of a JSON text: <c>Sql.JsonText(o.Payload, "address.city")</c>. Read by
    /// <see href="https://spark.apache.org/docs/3.5.4/api/sql/index.html#from_json">from_json</see>, strictly.
    /// </summary>
    /// <param name="json">The text.</param>
    /// <param name="path">The names of objects in objects with dots between, in upper and lower case as in the text: a constant of letters A to Z, digits and _.</param>
    /// <returns>
    /// The text without escapes; null for null, for what is no JSON object, where a name is missing, and for a value that is no text. A name that is given
    /// twice counts the last time it has null or a value; given values of several kinds it counts as no text.
    /// </returns>
    public static string? JsonText(string? json, string path) => Evaluation.JsonField.Text(json, path);

    /// <summary>The whole number at a path of a JSON text, as <see cref="JsonText"/> reads it: <c>Sql.JsonLong(o.Payload, "items")</c>.</summary>
    /// <param name="json">The text.</param>
    /// <param name="path">Names with dots between: a constant.</param>
    /// <returns>The number; null where there is none, and for one with a fraction or an exponent, even <c>1.0</c>, or beyond a <see cref="long"/>.</returns>
    public static long? JsonLong(string? json, string path) => Evaluation.JsonField.Long(json, path);

    /// <summary>The truth at a path of a JSON text, as <see cref="JsonText"/> reads it: <c>Sql.JsonBool(o.Payload, "gift")</c>.</summary>
    /// <param name="json">The text.</param>
    /// <param name="path">Names with dots between: a constant.</param>
    /// <returns>The truth; null where there is neither <c>true</c> nor <c>false</c>.</returns>
    public static bool? JsonBool(string? json, string path) => Evaluation.JsonField.Bool(json, path);

    /// <summary>
    /// A key for rows that have none of their own: the SHA-256 hash of the parts, each with its length before it, so that no two rows of
    /// different parts share a key. Null is a part like another.
    /// </summary>
    /// <param name="parts">The parts; other types by <c>ToString()</c>.</param>
    /// <returns>64 lower-case hexadecimal digits, never null.</returns>
    public static string SurrogateKey(params string?[] parts) => Sha256(Joined(parts)) ?? "";

    /// <summary>As <see cref="SurrogateKey"/>, hashed by MD5: shorter, and what many warehouses have already.</summary>
    /// <param name="parts">The parts; other types by <c>ToString()</c>.</param>
    /// <returns>32 lower-case hexadecimal digits, never null.</returns>
    public static string SurrogateKeyMd5(params string?[] parts) => Md5(Joined(parts)) ?? "";

    private static string Joined(string?[] parts) =>
        string.Concat(parts.Select(part => part is null ? "-" : $"{Evaluation.Text.Length(part)}:{part}"));
}
