using System.Collections;
using System.Collections.Immutable;
using System.Linq.Expressions;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Queries;

namespace Strata.Constructs;

/// <summary>Rows with a declared schema: a source's table, or a dataset of a layer.</summary>
public abstract class Dataset
{
    private protected Dataset(string name, Type rowType, SourceLocation declaredAt) =>
        (Name, RowType, DeclaredAt) = (name, rowType, declaredAt);

    /// <summary>The dataset's name, unique in the lakehouse.</summary>
    public string Name { get; }

    internal abstract Layer Layer { get; }

    /// <summary>The identifier queries use in Spark SQL; no two datasets share one.</summary>
    internal virtual string ViewName => Name;

    /// <summary>The text of the script that a message about the whole dataset points at.</summary>
    internal virtual string Token => $"\"{Name}\"";

    internal Type RowType { get; }

    internal SourceLocation DeclaredAt { get; }

    internal ImmutableArray<Column> Columns => RecordSchema.ColumnsOf(RowType);
}

/// <summary>A dataset whose rows are <typeparamref name="T"/>: the range of a LINQ query.</summary>
/// <typeparam name="T">The record that declares the columns.</typeparam>
public abstract class Dataset<T> : Dataset, IQueryable<T>
{
    private protected Dataset(string name, SourceLocation declaredAt)
        : base(name, typeof(T), declaredAt) => Expression = Expression.Constant(this);

    /// <inheritdoc/>
    public Type ElementType => typeof(T);

    /// <inheritdoc/>
    public Expression Expression { get; }

    /// <inheritdoc/>
    public IQueryProvider Provider => DatasetQueryProvider.Instance;

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => throw new QueryReadInScriptException();

    IEnumerator IEnumerable.GetEnumerator() => throw new QueryReadInScriptException();
}
