namespace Strata.Model;

/// <summary>Marks a column as personal data: it is tagged, never logged, and hidden from consumers that were not granted it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PiiAttribute : Attribute;
