namespace Strata.Synthesis.Iam;

/// <summary>IAM policy documents as the untyped JSON that the CDK's classes take.</summary>
internal static class PolicyJson
{
    public static Dictionary<string, object> Of(params IEnumerable<Statement> statements) => new()
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = statements.Select(Map).ToArray(),
    };

    /// <summary>Lets services assume a role on behalf of this account only: another account's use of the service cannot borrow the role.</summary>
    public static Dictionary<string, object> Trust(string account, params string[] services) =>
        Of(Statement.Allow("AssumedByService", ["sts:AssumeRole"])
            .ForServices(services)
            .When("StringEquals", "aws:SourceAccount", account));

    private static Dictionary<string, object> Map(Statement statement)
    {
        var map = new Dictionary<string, object> { ["Sid"] = statement.Sid, ["Effect"] = statement.Effect };
        if (statement.Principal is { } principal)
            map["Principal"] = new Dictionary<string, object> { [principal.Kind] = principal.Names };

        map["Action"] = statement.Actions.ToArray();
        if (statement.Resources is not [])
            map["Resource"] = statement.Resources.ToArray();

        if (statement.Conditions is not [])
        {
            map["Condition"] = statement.Conditions
                .GroupBy(condition => condition.Operator)
                .ToDictionary(group => group.Key, group => group.ToDictionary(condition => condition.Key, condition => condition.Value));
        }

        return map;
    }
}
