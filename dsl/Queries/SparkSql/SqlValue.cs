using System.Collections.Immutable;
using Strata.Model;

namespace Strata.Queries.SparkSql;

/// <summary>One Spark SQL expression, and all that is known about its values.</summary>
/// <param name="Text">The expression.</param>
/// <param name="Type">The type Spark gives it.</param>
/// <param name="Nullable">Whether it can be null.</param>
internal sealed record SqlValue(string Text, ColumnType Type, bool Nullable)
{
    public Precedence Precedence { get; init; } = Precedence.Primary;

    /// <summary>The columns of datasets that decide it.</summary>
    public ImmutableHashSet<ColumnReference> From { get; init; } = [];

    /// <summary>The columns of earlier steps it reads, so that a step selects no column in vain.</summary>
    public ImmutableHashSet<StepColumn> Reads { get; init; } = [];

    /// <summary>The windows it is computed over, which its SELECT has to define.</summary>
    public ImmutableHashSet<SqlWindow> Windows { get; init; } = [];

    /// <summary>A column as it is, nothing computed.</summary>
    public bool IsColumn { get; init; }

    /// <summary>The C# value, where it is known while the query is translated.</summary>
    public object? Constant { get; init; }

    /// <summary>True when computing it can be an error, as where a sum overflows. A group's keys and summaries are computed before what is made of them, and never count.</summary>
    public bool CanFail { get; init; }

    /// <summary>True when it asks whether rows of another query exist, which Spark can do only in WHERE.</summary>
    public bool HasSubquery { get; init; }

    /// <summary>Null without a type: an operand next to it decides.</summary>
    public bool IsNull { get; init; }

    /// <summary>A shorter form for places where null counts as false: WHERE, ON, HAVING, WHEN.</summary>
    public SqlValue? Condition { get; init; }

    public static SqlValue Of(string text, ColumnType type, Precedence precedence, params ReadOnlySpan<SqlValue> parts)
    {
        var value = new SqlValue(text, type, Nullable: false) { Precedence = precedence, CanFail = precedence is Precedence.Additive or Precedence.Multiplicative };
        foreach (var part in parts)
            value = value with
            {
                Nullable = value.Nullable || part.Nullable,
                From = value.From.Union(part.From),
                Reads = value.Reads.Union(part.Reads),
                Windows = value.Windows.Union(part.Windows),
                HasSubquery = value.HasSubquery || part.HasSubquery,
                CanFail = value.CanFail || part.CanFail,
            };

        return value;
    }

    /// <summary>The text, in parentheses where an operator of this precedence would tear it apart.</summary>
    public string Within(Precedence operation) => Precedence >= operation ? Text : $"({Text})";

    public string ConditionWithin(Precedence operation) => (Condition ?? this).Within(operation);
}
