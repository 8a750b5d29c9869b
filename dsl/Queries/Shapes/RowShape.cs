using System.Collections.Immutable;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Shapes;

/// <summary>Several named values: a row of a dataset, an anonymous type, two range variables side by side.</summary>
internal sealed record RowShape(ImmutableArray<RowField> Fields) : Shape
{
    /// <summary>Null in the row that an outer join makes up; without it the row is always there.</summary>
    public SqlValue? Presence { get; init; }

    public Shape? Find(string name) => Fields.FirstOrDefault(field => field.Name == name)?.Shape;
}

/// <summary>A property and what it stands for.</summary>
internal sealed record RowField(string Name, Shape Shape);
