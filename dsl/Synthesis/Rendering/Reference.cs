namespace Strata.Synthesis.Rendering;

/// <summary>
/// A value that only CloudFormation knows. Inside a string it is the text of a <c>${…}</c> place between two private-use characters,
/// which no author's text holds (STR4001), so text can never be taken for a reference.
/// </summary>
internal abstract record Reference
{
    public const char Open = '\uE0F0';
    public const char Close = '\uE0F1';

    /// <summary>What stands in a <c>${…}</c> place: <c>LakeKey.Arn</c>.</summary>
    protected abstract string Place { get; }

    public sealed override string ToString() => $"{Open}{Place}{Close}";

    public static implicit operator string(Reference reference) => reference.ToString();
}

/// <summary>A resource's <c>Ref</c>.</summary>
internal sealed record Ref(string LogicalId) : Reference
{
    protected override string Place => LogicalId;
}

/// <summary>An attribute of a resource.</summary>
internal sealed record GetAtt(string LogicalId, string Attribute) : Reference
{
    protected override string Place => $"{LogicalId}.{Attribute}";
}

/// <summary>A pseudo parameter.</summary>
internal sealed record Pseudo(string Name) : Reference
{
    public static Pseudo Partition { get; } = new("AWS::Partition");

    protected override string Place => Name;
}
