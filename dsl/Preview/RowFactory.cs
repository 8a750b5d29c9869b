using System.Collections.Immutable;
using Strata.Model;

namespace Strata.Preview;

/// <summary>Makes a row of a record from values in the order of its columns.</summary>
internal static class RowFactory
{
    public static object Create(Type record, ImmutableArray<Column> columns, ImmutableArray<object?> values)
    {
        var byProperty = columns.Zip(values).ToDictionary(pair => pair.First.Property.Name, pair => pair.Second);
        var constructor = record.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).First();
        var parameters = constructor.GetParameters();
        var row = constructor.Invoke([.. parameters.Select(parameter => byProperty.GetValueOrDefault(parameter.Name ?? ""))]);

        foreach (var column in columns.Where(column => column.Property.CanWrite && parameters.All(parameter => parameter.Name != column.Property.Name)))
            column.Property.SetValue(row, byProperty[column.Property.Name]);

        return row;
    }
}
