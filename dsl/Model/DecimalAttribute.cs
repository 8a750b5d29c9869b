namespace Strata.Model;

/// <summary>
/// The precision and scale of a <see cref="decimal"/> column. Without it a decimal is <c>decimal(18,4)</c>.
/// </summary>
/// <param name="precision">All digits, 1 to 38.</param>
/// <param name="scale">Digits after the point, 0 to <paramref name="precision"/>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DecimalAttribute(int precision, int scale) : Attribute
{
    /// <summary>All digits, 1 to 38.</summary>
    public int Precision { get; } = precision;

    /// <summary>Digits after the point.</summary>
    public int Scale { get; } = scale;
}
