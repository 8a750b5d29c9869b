using System.Collections.Immutable;
using System.Linq.Expressions;
using Strata.Diagnostics;
using Strata.Model;

namespace Strata.Constructs;

/// <summary>A dataset of the ingestion layer: what a source delivers.</summary>
/// <typeparam name="T">The record that declares the columns.</typeparam>
public abstract class SourceTable<T> : Dataset<T>
{
    private protected SourceTable(string name, SourceLocation declaredAt)
        : base(name, declaredAt)
    {
    }

    internal override Layer Layer => Layer.Ingestion;

    internal override string ViewName => Name.Replace('.', '_').Replace('-', '_');

    private protected static ImmutableArray<string> KeyOf(Expression<Func<T, object?>> key) => KeySelector.PropertiesOf(key);
}
