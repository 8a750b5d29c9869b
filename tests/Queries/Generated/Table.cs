using System.Collections;
using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;
using Strata.Constructs;
using Strata.Model;
using Strata.Scripting;

namespace Strata.Tests.Queries.Generated;

/// <summary>A dataset of a generated schema, and its rows.</summary>
internal sealed record Table(string Name, Dataset Dataset, ImmutableArray<object> Rows)
{
    private const int MostRows = 7;

    public (Dataset Dataset, IEnumerable Rows) Filled => (Dataset, Rows);

    public static Table Of(string name, Choices choices)
    {
        var strict = choices.Sometimes(4);
        var row = strict
            ? typeof(Strict<>).MakeGenericType(choices.Of(Values.Types))
            : RowTypes.Of([.. Enumerable.Range(0, 2 + choices.Below(4)).Select(_ => choices.Of(Values.Types))]);

        var rows = new List<object>();
        for (var count = choices.Below(MostRows); count > 0; count--)
            rows.Add(rows.Count > 0 && choices.Sometimes(6) ? rows[^1] : Row(row, column => Value(column, choices)));

        return new Table(name, DatasetOf(name, row), [.. rows]);
    }

    /// <summary>A row with each column as the function says.</summary>
    public static object Row(Type row, Func<Column, object?> value) =>
        Activator.CreateInstance(row, [.. RecordSchema.ColumnsOf(row).Select(value)]) ?? throw new InvalidOperationException();

    private static object? Value(Column column, Choices choices) =>
        column.Nullable ? Values.Pick(column.Property.PropertyType, choices) : Values.Some(column.Property.PropertyType, choices);

    private static Dataset DatasetOf(string name, Type row) =>
        (Dataset?)typeof(Table).GetMethod(nameof(Typed), BindingFlags.NonPublic | BindingFlags.Static)?.MakeGenericMethod(row).Invoke(null, [name]) ?? throw new InvalidOperationException();

    private static Dataset Typed<T>(string name)
    {
        var script = new ScriptGlobals();
        var source = script.Postgres("t", script.Secret("t"), script.Network("t"));
        var row = Expression.Parameter(typeof(T), "row");
        var key = Expression.Lambda<Func<T, object?>>(Expression.Convert(Expression.Property(row, "A"), typeof(object)), row);

        return source.Table<T>(name, key, script.FullLoad(script.Day));
    }
}
