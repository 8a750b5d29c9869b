using System.Collections;
using System.Linq.Expressions;
using Strata.Constructs;
using Strata.Scripting;

namespace Strata.Tests.Queries.Generated;

/// <summary>A dataset of a generated schema, and its rows.</summary>
internal sealed record Table(Dataset Dataset, IList Rows)
{
    private const int MostRows = 7;

    public static Table Of(string name, Choices choices)
    {
        Type[] columns = [.. Enumerable.Range(0, 2 + choices.Below(4)).Select(_ => choices.Of(Values.Types))];
        var row = RowTypes.Of(columns);

        return (Table)typeof(Table).GetMethod(nameof(Typed))!.MakeGenericMethod(row).Invoke(null, [name, columns, choices])!;
    }

    public static Table Typed<T>(string name, Type[] columns, Choices choices)
    {
        var script = new ScriptGlobals();
        var source = script.Postgres("t", script.Secret("t"), script.Network("t"));
        var row = Expression.Parameter(typeof(T), "row");
        var key = Expression.Lambda<Func<T, object?>>(Expression.Convert(Expression.Property(row, "A"), typeof(object)), row);
        var dataset = source.Table<T>(name, key, script.FullLoad(script.Day));
        var rows = Enumerable.Range(0, choices.Below(MostRows)).Select(_ => (T)Activator.CreateInstance(typeof(T), [.. columns.Select(column => Values.Pick(column, choices))])!);

        return new Table(dataset, rows.ToList());
    }
}
