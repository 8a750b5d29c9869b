using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Strata.Queries.SparkSql;

namespace Strata.Constructs.Code;

/// <summary>
/// A text of Spark SQL, written as <c>$"select … from {orders}"</c>: a dataset in braces is read as a table, a value in braces becomes a literal of its type.
/// </summary>
/// <param name="literalLength">Set by the compiler.</param>
/// <param name="formattedCount">Set by the compiler.</param>
[InterpolatedStringHandler]
public sealed class SqlText(int literalLength, int formattedCount)
{
    private readonly StringBuilder text = new(literalLength);
    private readonly StringBuilder written = new(literalLength);
    private readonly List<Dataset> datasets = new(formattedCount);

    /// <summary>What the author wrote between braces, with brackets in the place of each.</summary>
    internal string Written => written.ToString();

    internal ImmutableArray<Dataset> Datasets => [.. datasets.Distinct()];

    /// <summary>Adds what stands between braces.</summary>
    /// <param name="sql">SQL as it is.</param>
    public void AppendLiteral(string sql)
    {
        text.Append(sql);
        written.Append(sql);
    }

    /// <summary>Adds a table that is read.</summary>
    /// <param name="dataset">A source's table, or a dataset of a layer.</param>
    public void AppendFormatted(Dataset dataset)
    {
        datasets.Add(dataset);
        text.Append(Identifier.Quote(dataset.ViewName));
        written.Append(" ( ) ");
    }

    /// <summary>Adds a text, in quotes.</summary>
    /// <param name="value">The text.</param>
    public void AppendFormatted(string value) => Append(value);

    /// <summary>Adds a truth.</summary>
    /// <param name="value">The truth.</param>
    public void AppendFormatted(bool value) => Append(value);

    /// <summary>Adds a whole number.</summary>
    /// <param name="value">The number, an <c>INT</c>.</param>
    public void AppendFormatted(int value) => Append(value);

    /// <summary>Adds a whole number.</summary>
    /// <param name="value">The number, a <c>BIGINT</c>.</param>
    public void AppendFormatted(long value) => Append(value);

    /// <summary>Adds a number.</summary>
    /// <param name="value">The number, a <c>DECIMAL</c> of its own digits.</param>
    public void AppendFormatted(decimal value) => Append(value);

    /// <summary>Adds a number.</summary>
    /// <param name="value">The number, a <c>DOUBLE</c>.</param>
    public void AppendFormatted(double value) => Append(value);

    /// <summary>Adds a day.</summary>
    /// <param name="value">The day.</param>
    public void AppendFormatted(DateOnly value) => Append(value);

    /// <summary>Adds an instant, in UTC.</summary>
    /// <param name="value">The instant, to the microsecond.</param>
    public void AppendFormatted(DateTime value) => Append(value);

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private void Append(object value)
    {
        text.Append(SqlLiteral.Of(value)?.Text);
        written.Append(" ( ) ");
    }
}
