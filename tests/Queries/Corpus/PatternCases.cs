using System.Text.RegularExpressions;

namespace Strata.Tests.Queries.Corpus;

internal static class PatternCases
{
    private static readonly Regex Words = new("([a-z]+) ([a-z]+)", RegexOptions.CultureInvariant);

    public static Cases All { get; } = new Cases()
        .Value(c => Regex.IsMatch(c.Text, "la"))
        .Value(c => Regex.IsMatch(c.Text, "^placed$"))
        .Value(c => Regex.IsMatch(c.Text, "^.{7,9}$"))
        .Value(c => Regex.IsMatch(c.Text, "^.{5} .$"))
        .Value(c => Regex.IsMatch(c.Text, @"^[^a-z]"))
        .Value(c => Regex.IsMatch(c.Text, @"_ $"))
        .Value(c => Regex.IsMatch(c.Text, @"_ \z"))
        .Value(c => Regex.IsMatch(c.Text, @"\s\Z"))
        .Value(c => Regex.IsMatch(c.Text, @"\A\S+\z"))
        .Value(c => Regex.IsMatch(c.Text, @"^(?:it's|pl(a|x)ced?)", RegexOptions.None))
        .Value(c => Regex.IsMatch(c.Text, @"[\u00c0-\uffff]"))
        .Value(c => Regex.IsMatch(c.Text, @"[\\${}%_.\-\]^&&]{2}"))
        .Value(c => Regex.IsMatch(c.Text, @"👍+ |👍\z"))
        .Value(c => Regex.IsMatch(c.Text, @"\$\{x\}"))
        .Value(c => Regex.IsMatch(c.Text, @"(?<=p)l(?=a)(?!b)"))
        .Value(c => Regex.IsMatch(c.Text, @"(?<![p ])l"))
        .Value(c => Regex.IsMatch(c.Text, ""))
        .Value(c => Regex.IsMatch(c.Text, @"\t$|\n\z"))
        .Value(c => Words.IsMatch(c.Text))
        .Where(c => c.Note != null && Regex.IsMatch(c.Note, "^[A-Za-z]+?$"))
        .Value(c => Regex.Replace(c.Text, "[^a-z]", "-"))
        .Value(c => Regex.Replace(c.Note!, ".", "<$0>"))
        .Value(c => Regex.Replace(c.Text, @"\s+", " "))
        .Value(c => Regex.Replace(c.Text, "(l)(x)?(a)", "$3${1}1$2\\$$'"))
        .Value(c => Regex.Replace(c.Text, "ed$", ""))
        .Value(c => Regex.Replace(c.Text, "((?:a|c)+)", "[$1]"))
        .Value(c => Words.Replace(c.Text, "$2 $1"));
}
