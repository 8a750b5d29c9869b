using System.Collections.Immutable;

namespace Strata.Synthesis.Iam;

/// <summary>A statement of an IAM policy.</summary>
internal sealed record Statement
{
    private Statement(string effect, string sid, ImmutableArray<string> actions, ImmutableArray<string> resources) =>
        (Effect, Sid, Actions, Resources) = (effect, sid, actions, resources);

    public string Effect { get; }

    public string Sid { get; }

    public ImmutableArray<string> Actions { get; }

    /// <summary>Empty in a trust policy.</summary>
    public ImmutableArray<string> Resources { get; }

    /// <summary>Whom a resource's policy speaks of: <c>Service</c> or <c>AWS</c>, and names; null in an identity's policy.</summary>
    public (string Kind, object Names)? Principal { get; private init; }

    public ImmutableArray<(string Operator, string Key, object Value)> Conditions { get; private init; } = [];

    public static Statement Allow(string sid, ImmutableArray<string> actions, params ImmutableArray<string> resources) =>
        new("Allow", sid, actions, resources);

    /// <summary>Denied to everybody, where conditions do not narrow it.</summary>
    public static Statement DenyAll(string sid, ImmutableArray<string> actions, params ImmutableArray<string> resources) =>
        new("Deny", sid, actions, resources) { Principal = ("AWS", "*") };

    /// <summary>Denied to the identity whose policy it is in.</summary>
    public static Statement Deny(string sid, ImmutableArray<string> actions, params ImmutableArray<string> resources) =>
        new("Deny", sid, actions, resources);

    public Statement ForServices(params string[] services) => this with { Principal = ("Service", services is [var one] ? one : services) };

    public Statement ForPrincipal(string arn) => this with { Principal = ("AWS", arn) };

    public Statement When(string @operator, string key, object value) => this with { Conditions = Conditions.Add((@operator, key, value)) };
}
