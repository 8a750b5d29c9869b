using System.Text.RegularExpressions;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Rules;

internal sealed partial class OwnerIsATagValue() : Rule(new(
    Id: "STR2003",
    Severity: Severity.Error,
    Title: "A lakehouse has an owner that fits a tag",
    Message: "Lakehouse '{0}' has the owner '{1}', which AWS refuses as the value of a tag. Name a mail address or a team with 1 to 256 letters, digits, spaces and any of _ . : / = + - @.",
    Why: "The owner is a tag on every resource, and whom an alarm is for; CloudFormation stops at the first resource with a tag it refuses."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from declared in lakehouse.Lakehouses
        where !TagValue().IsMatch(declared.Owner) || string.IsNullOrWhiteSpace(declared.Owner)
        select Report(declared.DeclaredAt, $"\"{declared.Owner}\"", declared.Name, declared.Owner);

    /// <summary>See https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html.</summary>
    [GeneratedRegex(@"^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,256}$")]
    private static partial Regex TagValue();
}
