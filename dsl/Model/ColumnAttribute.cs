namespace Strata.Model;

/// <summary>
/// Gives the column another name than the snake_case of the property: for a source whose column does not follow the standard.
/// </summary>
/// <param name="name">The column's name exactly as the source spells it.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ColumnAttribute(string name) : Attribute
{
    /// <summary>The column's name exactly as the source spells it.</summary>
    public string Name { get; } = name;
}
