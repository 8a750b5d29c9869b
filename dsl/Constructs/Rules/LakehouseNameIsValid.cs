using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Rules;

internal sealed class LakehouseNameIsValid() : Rule(new(
    Id: "STR2002",
    Severity: Severity.Error,
    Title: "A lakehouse's name fits every physical name",
    Message: "Lakehouse '{0}' has a name that AWS would refuse. Use 2 to 20 lower-case letters, digits and hyphens, a letter first.",
    Why: "It begins the names of buckets, which allow 63 characters of this kind in all."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from declared in lakehouse.Lakehouses
        where !ValidName.Lakehouse().IsMatch(declared.Name)
        select Report(declared.DeclaredAt, $"\"{declared.Name}\"", declared.Name);
}
