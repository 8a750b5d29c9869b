using System.Text.RegularExpressions;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Code.Rules;

internal sealed partial class ScriptsTransform() : Rule(new(
    Id: "STR2315",
    Severity: Severity.Error,
    Title: "A PySpark file has a function transform(spark, inputs)",
    Message: "Script '{0}' of dataset '{1}' has no function 'transform'. Define def transform(spark, inputs) there, and return a DataFrame.",
    Why: "It is what the job calls; without it the job fails after it was deployed."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse)
    {
        foreach (var declared in lakehouse.Datasets)
        {
            if (declared is { Code: OwnScript script, Script: { Text: { } text } file } && !Transform().IsMatch(text))
                yield return Report(script.DeclaredAt, $"\"{script.Path}\"", file.Name, declared.Dataset.Name);
        }
    }

    [GeneratedRegex(@"^def\s+transform\s*\(", RegexOptions.Multiline)]
    private static partial Regex Transform();
}
