using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Environments.Rules;

internal sealed class ParameterNamesAreUnique() : Rule(new(
    Id: "STR2808",
    Severity: Severity.Error,
    Title: "An environment gives a parameter once",
    Message: "Parameter '{0}' of environment '{1}' has a value already, at {2}. Remove one of the two.",
    Why: "One of the two values would win without a word."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from environment in lakehouse.Environments
        from same in environment.Parameters.GroupBy(parameter => parameter.Name)
        from again in same.Skip(1)
        select Report(again.DeclaredAt, $"\"{again.Name}\"", again.Name, environment.Name, same.First().DeclaredAt);
}
