using System.Collections.Immutable;

namespace Strata.Synthesis.Rendering;

/// <summary>One CloudFormation resource as data.</summary>
/// <param name="LogicalId">Unique in the lakehouse, so that a reference names its stack too.</param>
/// <param name="Properties">One of the CDK's <c>Cfn…Props</c>; its class is the resource's type.</param>
internal sealed record Resource(string LogicalId, object Properties)
{
    /// <summary>The author's line, <c>environments/retail/lakehouse.csx(12)</c>; empty for what every lakehouse has.</summary>
    public string DeclaredAt { get; init; } = "";

    /// <summary>What becomes of it when it leaves the template; null leaves CloudFormation's default.</summary>
    public Retention? Retention { get; init; }

    /// <summary>Logical ids, of the same stack, that no property refers to and that must exist first.</summary>
    public ImmutableArray<string> DependsOn { get; init; } = [];

    /// <summary>Properties that CloudFormation knows and this version of the CDK does not, by CloudFormation's name.</summary>
    public ImmutableSortedDictionary<string, object> Newer { get; init; } = ImmutableSortedDictionary<string, object>.Empty;

    public Ref Ref => new(LogicalId);

    public GetAtt Arn => new(LogicalId, "Arn");
}
