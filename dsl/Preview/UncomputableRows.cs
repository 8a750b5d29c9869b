using System.Text.RegularExpressions;
using Strata.Diagnostics;
using Strata.Model;

namespace Strata.Preview;

/// <summary>Tells what a query or a rule met in process that has no value.</summary>
internal static class UncomputableRows
{
    public static DiagnosticDefinition Definition { get; } = new(
        Id: "STR2504",
        Severity: Severity.Error,
        Title: "Every value of a dataset can be computed from the given rows",
        Message: "Dataset '{0}' cannot be computed from its rows: {1}. {2}",
        Why: "The job fails on such a row and publishes nothing.");

    public static bool Is(Exception problem) => problem is ArithmeticException or ArgumentOutOfRangeException or InvalidOperationException or RegexMatchTimeoutException;

    public static Diagnostic Tell(Exception problem, TransformedModel declared, SourceLocation at)
    {
        var (fact, remedy) = problem switch
        {
            DivideByZeroException => ("it divides by zero", "Test the divisor first, as in n == 0 ? null : total / n."),
            RegexMatchTimeoutException => ("one of its patterns takes more than a second on a text", "Write a pattern that tries fewer ways, with no repetition inside a repetition."),
            ArgumentOutOfRangeException => ("a date or a position is out of its range", "Test the value first, or correct the rows."),
            InvalidOperationException => ("it needs a value that is not there, such as a character behind the end of a text or the average of no rows", "Test for it first, as in s.Length > 5 ? s[5].ToString() : null."),
            _ => ("a value is out of the range of its type", "Compute with a wider type, as in (long)count * price, or correct the rows."),
        };

        return Definition.At(at, declared.Dataset.Name, fact, remedy);
    }
}
