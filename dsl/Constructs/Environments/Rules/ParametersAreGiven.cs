using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Environments.Rules;

internal sealed class ParametersAreGiven() : Rule(new(
    Id: "STR2809",
    Severity: Severity.Error,
    Title: "The environment gives every parameter that is used",
    Message: "Parameter '{0}' has no value in environment '{1}'. Add .Parameter(\"{0}\", …) to the environment.",
    Why: "What refers to it would be deployed without the value."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from environment in lakehouse.Environments
        from used in lakehouse.ParameterReferences
        where environment.Parameters.All(parameter => parameter.Name != used.Name)
        select Report(used.DeclaredAt, $"\"{used.Name}\"", used.Name, environment.Name) with
        {
            Suggestion = Spelling.Closest(used.Name, environment.Parameters.Select(parameter => parameter.Name)),
        };
}
