using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.RegularExpressions;
using Strata.Constructs;
using Strata.Model;

namespace Strata.Quality;

/// <summary>A column as a rule names it: a property of the row.</summary>
internal sealed partial record RuleColumn(PropertyInfo Property)
{
    private readonly Column? column = RecordSchema.ColumnOf(Property);

    public string PropertyName => Property.Name;

    /// <summary>The column's name; of a property without a column type, what it would be.</summary>
    public string Name => column?.Name ?? SnakeCase.From(Property.Name);

    /// <summary>Null when the property's type is no column type, which the dataset's own check reports.</summary>
    public ColumnType? Type => column?.Type;

    public bool IsNullable => column?.Nullable ?? false;

    /// <summary>The name as DQDL quotes it.</summary>
    public string Quoted => DqdlText.Quote(Name);

    /// <summary>The name inside Spark SQL.</summary>
    public string Sql => SimpleName().IsMatch(Name) ? Name : $"`{Name.Replace("`", "``", StringComparison.Ordinal)}`";

    /// <summary>
    /// Engines differ on what a null means to a condition; this clause keeps nulls out of it, so that only IsComplete and
    /// IsPrimaryKey are about nulls.
    /// </summary>
    public string WhereNotNull => IsNullable ? $" where {DqdlText.Quote($"{Sql} is not null")}" : "";

    public static RuleColumn Of<T>(LambdaExpression selector) =>
        KeySelector.PropertiesOf(selector) is [var property]
            ? new(PropertyOf<T>(property))
            : throw new Diagnostics.StrataScriptException($"Column selector '{selector}' names several columns. Name one: row => row.Property.");

    public static ImmutableArray<RuleColumn> AllOf<T>(LambdaExpression selector) =>
        [.. KeySelector.PropertiesOf(selector).Select(property => new RuleColumn(PropertyOf<T>(property)))];

    public object? ValueIn(object row) => Property.GetValue(row);

    private static PropertyInfo PropertyOf<T>(string name) =>
        typeof(T).GetProperty(name) ?? throw new Diagnostics.StrataScriptException($"Column selector names '{name}', which is not a property of the row. Name a property.");

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex SimpleName();
}
