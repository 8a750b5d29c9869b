using System.Text.RegularExpressions;

namespace Strata.Scripting;

/// <summary>
/// The C# compiler's messages in the words of a script: what it says of projects, references and overloads is taken out, and the mistakes that
/// newcomers make most say what to do.
/// </summary>
internal static partial class CompilerSentences
{
    /// <summary>By code: the compiler's sentence, and ours.</summary>
    private static readonly Dictionary<string, (string Theirs, string Ours)> sentences = new()
    {
        ["CS0019"] = ("^Operator '(.+)' cannot be applied to operands of type 'decimal' and 'double'", "Operator '$1' does not mix decimal and double. Write the number as a decimal: 0.5m"),
        ["CS0102"] = ("^The type 'Script' already contains a definition for '(.+)'", "Name '$1' is declared already. Give one of the two another name"),
        ["CS0103"] = ("^The name '(.+)' does not exist in the current context", "Name '$1' does not exist here"),
        ["CS0119"] = ("^'(.+)' is a method, which is not valid in the given context", "Method '$1' is named, but not called. Add '()'"),
        ["CS0122"] = (@"^'(\w+)\.(\w+)' is inaccessible due to its protection level", "Field '$2' of '$1' is private, so it is no column. Write columns in parentheses: record $1(…)"),
        ["CS0246"] = (@"^The type or namespace name '(\w+?)(Attribute)?' could not be found.*", "Type '$1' does not exist"),
        ["CS0411"] = (@"^The type arguments for method '(?:.+?\.)?(\w+)<.*", "Arguments of '$1' do not fit each other. Give values of the column's own type: text in quotes, decimals as 0.5m"),
        ["CS0542"] = ("^'(.+)': member names cannot be the same as their enclosing type", "Column '$1' has the name of its record. Rename one of the two"),
        ["CS0592"] = ("^Attribute '(.+?)' is not valid on this declaration type.*", "Attribute '$1' belongs to the column's property. Write [property: $1]"),
        ["CS1002"] = ("^; expected", "Statement has no end. Add ';'"),
        ["CS1003"] = ("^Syntax error, '(.+)' expected", "Character '$1' is missing before this. Add it"),
        ["CS1010"] = ("^Newline in constant", "Text has no closing quote. Add \" where it ends"),
        ["CS1026"] = (@"^\) expected", "Character ')' is missing here or before. Add it where its bracket ends"),
        ["CS1513"] = ("^} expected", "Character '}' is missing here or before. Add it where its bracket ends"),
        ["CS1056"] = ("^Unexpected character '(.)'", "Character '$1' has no place here. Write text in straight quotes: \"…\""),
        ["CS1012"] = ("^Too many characters in character literal", "Text is in single quotes. Write it in double quotes: \"…\""),
        ["CS1061"] = ("^'(.+)' does not contain a definition for '(.+?)' and no accessible extension method .*", "'$1' has no member '$2'"),
        ["CS1504"] = ("^Source file '(.+?)' could not be opened.*", "Script '$1' is not there. Give its path from the folder of this script"),
        ["CS1739"] = ("^The best overload for '(.+)' does not have a parameter named '(.+)'", "'$1' has no argument named '$2'"),
        ["CS1937"] = ("^The name '(.+)' is not in scope on the left side of 'equals'.*", "Name '$1' is not known on the left of 'equals'. Write what is joined on the right"),
        ["CS1938"] = ("^The name '(.+)' is not in scope on the right side of 'equals'.*", "Name '$1' is not known on the right of 'equals'. Write what is joined on the right"),
        ["CS1955"] = ("^Non-invocable member '(.+)' cannot be used like a method", "'$1' is a type, not a function. Write new $1(…)"),
        ["CS7010"] = ("^.+$", "Path after #load has no quotes. Write #load \"…\""),
        ["CS7099"] = ("^Metadata references are not supported", "Scripts refer to no other assemblies. Remove this line"),
        ["CS8072"] = ("^.+$", "Operator '?.' has no meaning in a query. Write x == null ? null : x.Member"),
        ["CS8098"] = ("^.+$", "'#load' stands after other code. Move it to the top of the script"),
        ["CS8602"] = ("^.+$", "This may be null where its member is read. Write x == null ? null : x.Member, or filter the nulls out first"),
        ["CS8604"] = (@"^Possible null reference argument for parameter '(\w+)' in '(?:\w+\.)*?(\w+)\(.*", "Value for '$1' of '$2' may be null, and '$1' may not. Declare it with '?', or replace nulls with ??"),
        ["CS8625"] = ("^.+$", "Null stands for something that may not be null. Declare it with '?', or give a value"),
        ["CS9205"] = ("^.+$", "SQL has no $ before its quotes. Write $\"select … from {orders}\", with datasets in braces"),
        ["CS8863"] = ("^.+$", "Record is declared already. Give one of the two another name"),
    };

    public static string Of(string id, string message)
    {
        var sentence = sentences.TryGetValue(id, out var known) ? Regex.Replace(message, known.Theirs, known.Ours) : message;
        var plain = Qualifier().Replace(ExpressionTree().Replace(MissingReference().Replace(sentence, ""), "A query cannot hold $1"), "");
        return plain is [.., '.' or '?'] ? plain : plain + ".";
    }

    [GeneratedRegex(@" \(are you missing .*\)$")]
    private static partial Regex MissingReference();

    [GeneratedRegex("^An expression tree(?: lambda)? (?:may|cannot) (?:not )?contain (.+)$")]
    private static partial Regex ExpressionTree();

    /// <summary>Namespaces, which scripts import.</summary>
    [GeneratedRegex(@"\b(?:Strata|System)(?:\.[A-Z]\w+)*\.(?=[A-Z])")]
    private static partial Regex Qualifier();
}
