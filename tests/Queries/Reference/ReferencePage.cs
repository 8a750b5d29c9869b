using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Strata.Model;
using Strata.Queries.Cleaning;
using Strata.Queries.Members;
using Strata.Queries.Operators;
using Strata.Queries.Parsing;
using Strata.Queries.Scalars;
using Strata.Queries.SparkSql;
using Strata.Tests.Queries.Corpus;

namespace Strata.Tests.Queries.Reference;

/// <summary>The page of what a query can use, written from the tables of the translation and from the cases that compare the engines.</summary>
internal static partial class ReferencePage
{
    public static string Write()
    {
        var page = new StringBuilder(
            """
            # What a query can use

            Written from the translation and its tests; a test fails when it is stale. Whatever is not here is refused with a located error.

            ## Operators


            """);
        page.AppendLine(string.Join(", ", QueryOperators.All.Select(known => $"`{known.Name}`").Append("`OrderBy`, `OrderByDescending`, `ThenBy`, `ThenByDescending` (before `Take`, `DistinctBy` and after `PartitionBy`)").Append("`LatestBy`").Append("`Any`, `All`, `Contains` (in `where`)")) + ".");
        page.AppendLine().AppendLine("On groups: `Sum`, `Count`, `LongCount`, `Min`, `Max`, `Average`, after `Where`, `Select`, `Distinct`.");
        page.AppendLine().AppendLine("In expressions: `+ - * / %`, `& | ^ ~ << >>`, `== != < <= > >=`, `&& || ! & | ^`, `?:`, `??`, casts between numbers, `new`, `$\"…\"`, `list.Contains(x)`, `x.HasValue`, `x.Value`, `x.GetValueOrDefault()`, `string.Join(\",\", new[] { … })`, `Equals`, `ToString()`.");
        page.AppendLine().AppendLine("Functions of the script, or of one it loads, that are written with `=>`: `string Normalised(string text) => text.Trim().ToLower();`. The body stands in the query for each call.");

        Windows(page);

        foreach (var members in MemberTable.All.GroupBy(translation => translation.Member.DeclaringType?.Name ?? ""))
            Members(page, members.Key, members);

        page.AppendLine().AppendLine(Patterns);
        Json(page);
        Cleaning(page);
        Parsing(page);

        page.AppendLine().AppendLine("## Where C# and Spark SQL differ").AppendLine();
        page.AppendLine("| what | C# | Spark SQL | in a query |").AppendLine("|---|---|---|---|");
        foreach (var difference in Differences.All)
            page.AppendLine($"| {difference.Topic} | {difference.CSharp} | {difference.Spark} | {difference.Meaning} |");

        return page.ToString().ReplaceLineEndings("\n");
    }

    private const string Patterns =
        """
        ## Regex

        `Regex.IsMatch(text, pattern)`: `regexp_like(a, r'…')`. `Regex.Replace(text, pattern, replacement)`: `regexp_replace(a, r'…', '…')`. Also of an object that the script holds: `var code = new Regex("^[A-Z]{2}$");`.

        The pattern and the replacement are constants, without options. They are checked before anything runs, and consist of what .NET and Java read alike or can be told to (STR2426 names the rest):

        - characters, `\.` and other signs after `\`, `\t \n \r \f \v \a \e \x41 \u0041`, `.`, `\s`, `\S`
        - classes `[a-z_]`, `[^a-z\s]`, of characters of one UTF-16 unit
        - `*`, `+`, `?`, `{2}`, `{2,}`, `{2,5}`, lazy with `?` after them, on what is never empty
        - `a|b`, `(…)`, `(?:…)`, `(?=…)`, `(?!…)`, `(?<=…)`, `(?<!…)` of a fixed length
        - `^`, `$`, `\A`, `\z`, `\Z`
        - in a replacement `$1` to `$9`, `${1}`, `$0`, `$$`; what is replaced has at least one character
        """;

    private static void Json(StringBuilder page)
    {
        page.AppendLine().AppendLine("## JSON").AppendLine();
        page.AppendLine("`Sql.JsonText(json, \"address.city\")`, `Sql.JsonLong`, `Sql.JsonBool`: the value at a constant path of names, null where there is none of that kind. A text with a mistake anywhere in");
        page.AppendLine("its object, and one of more than 20,000,000 bytes, gives null for every path; what follows the object is not looked at. Of a name given twice the last value of that kind counts, or the last null.");
        page.AppendLine("Given as a text and in another kind, it is null as a text. Half a surrogate pair reads as `?`.").AppendLine();
        page.AppendLine("| member | Spark SQL |").AppendLine("|---|---|");
        foreach (var (name, type) in new[] { ("JsonText", ColumnType.String), ("JsonLong", ColumnType.Long), ("JsonBool", ColumnType.Boolean) })
            page.AppendLine($"| `Sql.{name}(string, \"a.b\")` | ``{JsonCalls.SqlOf(type, "x", "a.b")}`` |");
    }

    private static void Windows(StringBuilder page)
    {
        page.AppendLine().AppendLine("## Windows").AppendLine();
        page.AppendLine("`orders.PartitionBy(o => o.CustomerId).OrderBy(o => o.OrderedAt).Select((o, w) => new { o.OrderId, Nr = w.RowNumber() })` gives a row for each row, with what its window says: the rows of its partition. A lambda in it is about those rows alone. Without `OrderBy` a window can be summed up; a constant key makes one partition.").AppendLine();
        page.AppendLine("| asked | Spark SQL |").AppendLine("|---|---|");
        foreach (var (code, sql) in WindowExamples.All)
            page.AppendLine($"| `{code}` | `{sql}` |");

        page.AppendLine().AppendLine("with the windows").AppendLine().AppendLine("```sql").AppendLine(WindowExamples.Windows).AppendLine("```").AppendLine();
        page.AppendLine("`customers.LatestBy(c => c.Email, c => c.SignedUpOn)`, which is `customers.OrderByDescending(c => c.SignedUpOn).DistinctBy(c => c.Email)`, keeps the latest row of each key:").AppendLine();
        page.AppendLine("```sql").AppendLine(WindowExamples.Latest).AppendLine("```");
    }

    private static void Cleaning(StringBuilder page)
    {
        var steps = typeof(CleaningSteps).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(step => step.Name).Distinct().Order(StringComparer.Ordinal);
        page.AppendLine().AppendLine("## Cleaning steps").AppendLine();
        page.AppendLine($"After a dataset or a query, each an ordinary select: {string.Join(", ", steps.Select(step => $"`{step}`"))}. As in `rawCustomers.NormaliseTexts().Fill(c => c.Country, \"??\").MaskPii()`.");
        page.AppendLine("A property in PascalCase is a column in snake_case without a step.");
    }

    private static void Parsing(StringBuilder page)
    {
        page.AppendLine().AppendLine("## Parse").AppendLine();
        page.AppendLine("In the last select of a query. A row with a text that does not parse is set aside, and its rule names column and text; the run fails where the policy is `Fail`. `Parse.OptionalInt` and");
        page.AppendLine("the like take null, and give null for null alone. White space does not parse, and `let` and cleaning steps may follow.").AppendLine();
        page.AppendLine("| member | reads | Spark SQL |").AppendLine("|---|---|---|");
        foreach (var (member, reads, form) in ParseForms)
            page.AppendLine($"| `Parse.{member}` | {reads} | `{form!.Read(new SqlValue("a", ColumnType.String, Nullable: false)).Text.Replace("|", "\\|")}` |");
    }

    private static (string Member, string Reads, TextForm? Form)[] ParseForms { get; } =
    [
        ("Int(string)", "digits, a sign, zeros in front", TextForm.Int),
        ("Long(string)", "digits, a sign, zeros in front", TextForm.Long),
        ("Decimal(string)", "digits with a point between, a sign; as many as the column has, else 18 and 10", TextForm.Decimal(ColumnType.Decimal(18, 4))),
        ("Bool(string)", "`true t yes y 1 false f no n 0` in any case", TextForm.Bool),
        ("Date(string, \"dd.MM.yyyy\")", "`yyyy MM dd` and separators", TextForm.Date("dd.MM.yyyy")),
        ("Timestamp(string, \"yyyy-MM-dd HH:mm:ss\")", "`yyyy MM dd HH mm ss` and separators, UTC", TextForm.Timestamp("yyyy-MM-dd HH:mm:ss")),
    ];

    // Of members with a receiver it is x; the arguments are a, b, c.
    private static string Sql(MemberTranslation member)
    {
        var first = member.Member is MethodInfo { IsStatic: true } or ConstructorInfo ? 'a' : 'x';
        return Place().Replace(member.Sql.Replace("{*}", member.Each + ", …"), place => (place.Groups[1].Value == "0" ? first : (char)((first == 'a' ? 'a' : 'a' - 1) + place.Groups[1].Value[0] - '0')) + (place.Groups[2].Value == ":next" ? " + 1" : "")).Replace("|", "\\|");
    }

    [GeneratedRegex(@"\{(\d)(:\w+)?\}")]
    private static partial Regex Place();

    private static void Members(StringBuilder page, string type, IEnumerable<MemberTranslation> members)
    {
        page.AppendLine().AppendLine($"## {type}").AppendLine().AppendLine("| member | Spark SQL |").AppendLine("|---|---|");
        foreach (var member in members)
            page.AppendLine($"| `{MemberSignature.Of(member.Member)}` | {SqlOf(member)} |");
    }

    private static string SqlOf(MemberTranslation member) => member.Options.IsEmpty
        ? $"`{Sql(member)}`"
        : string.Join("; ", member.Options.Select(option => $"{option.Value}: `{Sql(member with { Sql = option.Sql })}`"));
}
