namespace Strata.Model;

/// <summary>What is shown of personal data.</summary>
internal static class PersonalData
{
    /// <summary>Stands for any value of a column marked <see cref="PiiAttribute"/>.</summary>
    public const string Hidden = "•••";
}
