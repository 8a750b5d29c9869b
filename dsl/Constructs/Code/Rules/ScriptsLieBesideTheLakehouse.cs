using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Code.Rules;

internal sealed class ScriptsLieBesideTheLakehouse() : Rule(new(
    Id: "STR2314",
    Severity: Severity.Error,
    Title: "Script(…) names a PySpark file",
    Message: "Script '{0}' of dataset '{1}' {2}. Give the path of a .py file from the folder of this script.",
    Why: "The file is deployed with the job and is all it runs; without it there is nothing to run."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse)
    {
        foreach (var declared in lakehouse.Datasets)
        {
            if (declared is { Code: OwnScript script, Script: { Text: null } file })
            {
                yield return Report(script.DeclaredAt, $"\"{script.Path}\"", script.Path, declared.Dataset.Name, Fact(file.Name)) with
                {
                    Suggestion = Spelling.Closest(script.Path, file.Nearby),
                };
            }
        }
    }

    private static string Fact(string name) =>
        ScriptFile.IsOutside(name) ? "lies outside of the folder that is built" :
        !name.EndsWith(ScriptFile.Extension, StringComparison.Ordinal) ? "is no .py file" :
        "is not there";
}
