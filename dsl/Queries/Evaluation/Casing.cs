using System.Collections.Frozen;
using System.Text;

namespace Strata.Queries.Evaluation;

/// <summary>
/// Unicode's full case mapping without a culture, as Spark has it on Java 17: ß becomes SS. .NET maps each letter to one letter, and knows
/// letters that Unicode added since.
/// </summary>
internal static class Casing
{
    // A letter, and what it becomes: https://www.unicode.org/Public/13.0.0/ucd/SpecialCasing.txt.
    private static readonly FrozenDictionary<Rune, string> Special = (
        "ßSS ıI ŉʼN ſS ǰJ\u030c ΐΙ\u0308\u0301 ΰΥ\u0308\u0301 ևԵՒ ẖH\u0331 ẗT\u0308 ẘW\u030a ẙY\u030a ẚAʾ ὐΥ\u0313 " +
        "ὒΥ\u0313\u0300 ὔΥ\u0313\u0301 ὖΥ\u0313\u0342 ᾀἈΙ ᾁἉΙ ᾂἊΙ ᾃἋΙ ᾄἌΙ ᾅἍΙ ᾆἎΙ ᾇἏΙ ᾈἈΙ ᾉἉΙ ᾊἊΙ ᾋἋΙ ᾌἌΙ ᾍἍΙ ᾎἎΙ ᾏἏΙ " +
        "ᾐἨΙ ᾑἩΙ ᾒἪΙ ᾓἫΙ ᾔἬΙ ᾕἭΙ ᾖἮΙ ᾗἯΙ ᾘἨΙ ᾙἩΙ ᾚἪΙ ᾛἫΙ ᾜἬΙ ᾝἭΙ ᾞἮΙ ᾟἯΙ ᾠὨΙ ᾡὩΙ ᾢὪΙ ᾣὫΙ ᾤὬΙ ᾥὭΙ ᾦὮΙ ᾧὯΙ ᾨὨΙ ᾩὩΙ ᾪὪΙ " +
        "ᾫὫΙ ᾬὬΙ ᾭὭΙ ᾮὮΙ ᾯὯΙ ᾲᾺΙ ᾳΑΙ ᾴΆΙ ᾶΑ\u0342 ᾷΑ\u0342Ι ᾼΑΙ ῂῊΙ ῃΗΙ ῄΉΙ ῆΗ\u0342 ῇΗ\u0342Ι ῌΗΙ ῒΙ\u0308\u0300 " +
        "ΐΙ\u0308\u0301 ῖΙ\u0342 ῗΙ\u0308\u0342 ῢΥ\u0308\u0300 ΰΥ\u0308\u0301 ῤΡ\u0313 ῦΥ\u0342 ῧΥ\u0308\u0342 ῲῺΙ ῳΩΙ " +
        "ῴΏΙ ῶΩ\u0342 ῷΩ\u0342Ι ῼΩΙ ﬀFF ﬁFI ﬂFL ﬃFFI ﬄFFL ﬅST ﬆST ﬓՄՆ ﬔՄԵ ﬕՄԻ ﬖՎՆ ﬗՄԽ")
        .Split(' ').ToFrozenDictionary(word => word.EnumerateRunes().First(), word => word[1..]);

    // Pairs that came with Unicode 14 to 16: both letters stay as they are.
    private static readonly FrozenSet<int> Newer = FrozenSet.Create<int>(
    [
        0x19b, 0x264, 0x1c89, 0x1c8a, 0x2c2f, 0x2c5f, 0xa7c0, 0xa7c1, 0xa7cb, 0xa7cc, 0xa7cd, 0xa7d0, 0xa7d1, .. Enumerable.Range(0xa7d6, 7),
        .. Enumerable.Range(0x10570, 0x4d), .. Enumerable.Range(0x10d50, 0x36),
    ]);

    public static string Lower(string text) =>
        Ascii.IsValid(text) ? text.ToLowerInvariant() : Mapped(text, letter => letter.Value == 'İ' ? "i\u0307" : Rune.ToLowerInvariant(letter).ToString());

    public static string Upper(string text) =>
        Ascii.IsValid(text) ? text.ToUpperInvariant() : Mapped(text, letter => Special.GetValueOrDefault(letter) ?? Rune.ToUpperInvariant(letter).ToString());

    private static string Mapped(string text, Func<Rune, string> map)
    {
        var mapped = new StringBuilder(text.Length + 8);
        foreach (var letter in text.EnumerateRunes())
            mapped.Append(Newer.Contains(letter.Value) ? letter.ToString() : map(letter));

        return mapped.ToString();
    }
}
