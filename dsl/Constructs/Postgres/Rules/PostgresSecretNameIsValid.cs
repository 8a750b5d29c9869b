using System.Text.RegularExpressions;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Postgres.Rules;

internal sealed partial class PostgresSecretNameIsValid() : Rule(new(
    Id: "STR2107",
    Severity: Severity.Error,
    Title: "A secret has a name Secrets Manager can keep",
    Message: "Secret '{0}' has a name that Secrets Manager does not keep. Use 1 to 512 letters, digits and any of / _ + = . @ -, and no value or ARN.",
    Why: "DMS would be refused the secret only when it connects."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from source in lakehouse.PostgresSources
        where !SecretName().IsMatch(source.Secret.Name)
        select Report(source.Secret.DeclaredAt, $"\"{source.Secret.Name}\"", source.Secret.Name);

    /// <summary>See https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html.</summary>
    [GeneratedRegex(@"^[A-Za-z0-9/_+=.@\-]{1,512}$")]
    private static partial Regex SecretName();
}
