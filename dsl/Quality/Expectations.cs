using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Strata.Constructs;
using Strata.Diagnostics;
using Strata.Quality.Rules;

namespace Strata.Quality;

/// <summary>
/// The rules a dataset's rows must meet, chained. A null meets every rule except <see cref="IsComplete"/> and
/// <see cref="IsPrimaryKey"/>. Maps to <see href="https://docs.aws.amazon.com/glue/latest/dg/dqdl.html">DQDL</see>.
/// </summary>
/// <typeparam name="T">The record that declares the columns.</typeparam>
public sealed class Expectations<T>
{
    private readonly ImmutableArray<QualityRule>.Builder rules = ImmutableArray.CreateBuilder<QualityRule>();

    internal ImmutableArray<QualityRule> Rules => rules.ToImmutable();

    /// <summary>No value is null.</summary>
    /// <param name="column">The column: <c>o => o.CustomerId</c>.</param>
    /// <param name="file">Set by the compiler.</param>
    /// <param name="line">Set by the compiler.</param>
    /// <returns>The rules so far.</returns>
    public Expectations<T> IsComplete(Expression<Func<T, object?>> column, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        With(new IsComplete(RuleColumn.Of<T>(column), new(file, line)));

    /// <summary>No value occurs twice. Every row whose value another row has too breaks the rule.</summary>
    /// <param name="column">The column: <c>o => o.OrderId</c>.</param>
    /// <param name="file">Set by the compiler.</param>
    /// <param name="line">Set by the compiler.</param>
    /// <returns>The rules so far.</returns>
    public Expectations<T> IsUnique(Expression<Func<T, object?>> column, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        With(new IsUnique(RuleColumn.Of<T>(column), new(file, line)));

    /// <summary>No part of the key is null and no key occurs twice. Every row whose key another row has too breaks the rule.</summary>
    /// <param name="key">One column, or an anonymous type of several: <c>o => new { o.Day, o.Country }</c>.</param>
    /// <param name="file">Set by the compiler.</param>
    /// <param name="line">Set by the compiler.</param>
    /// <returns>The rules so far.</returns>
    public Expectations<T> IsPrimaryKey(Expression<Func<T, object?>> key, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        With(new IsPrimaryKey(RuleColumn.AllOf<T>(key), new(file, line)));

    /// <summary>Each value is one of a set; texts are compared character by character.</summary>
    /// <typeparam name="TValue">A text, a number, a date or a Guid.</typeparam>
    /// <param name="column">The column: <c>o => o.Status</c>.</param>
    /// <param name="values">The allowed values, at least one: <c>["placed", "shipped"]</c>.</param>
    /// <param name="file">Set by the compiler.</param>
    /// <param name="line">Set by the compiler.</param>
    /// <returns>The rules so far.</returns>
    public Expectations<T> IsIn<TValue>(Expression<Func<T, TValue>> column, TValue[] values, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        With(new IsIn(RuleColumn.Of<T>(column), [.. values.Select(value => (object?)value)], new(file, line)));

    /// <summary>Each value lies in a range, both ends included.</summary>
    /// <typeparam name="TValue">A number or a date.</typeparam>
    /// <param name="column">The column: <c>o => o.Amount</c>.</param>
    /// <param name="min">The smallest allowed value.</param>
    /// <param name="max">The largest allowed value, at least <paramref name="min"/>.</param>
    /// <param name="file">Set by the compiler.</param>
    /// <param name="line">Set by the compiler.</param>
    /// <returns>The rules so far.</returns>
    public Expectations<T> IsBetween<TValue>(
        Expression<Func<T, TValue>> column, TValue min, TValue max, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        With(new IsBetween(RuleColumn.Of<T>(column), min, max, new(file, line)));

    /// <summary>Each whole text matches a regular expression. An empty text matches none.</summary>
    /// <param name="column">The column: <c>c => c.Email</c>.</param>
    /// <param name="pattern">What both .NET and Java read alike; it need not be anchored: <c>"[^@ ]+@[^@ ]+"</c>.</param>
    /// <param name="file">Set by the compiler.</param>
    /// <param name="line">Set by the compiler.</param>
    /// <returns>The rules so far.</returns>
    public Expectations<T> Matches(Expression<Func<T, string?>> column, string pattern, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        With(new Matches(RuleColumn.Of<T>(column), pattern, new(file, line)));

    /// <summary>Each text has so many characters, both bounds included. A character outside the basic plane counts once.</summary>
    /// <param name="column">The column: <c>c => c.Country</c>.</param>
    /// <param name="min">From 0.</param>
    /// <param name="max">At least <paramref name="min"/>.</param>
    /// <param name="file">Set by the compiler.</param>
    /// <param name="line">Set by the compiler.</param>
    /// <returns>The rules so far.</returns>
    public Expectations<T> HasLength(
        Expression<Func<T, string?>> column, int min, int max, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        With(new HasLength(RuleColumn.Of<T>(column), min, max, new(file, line)));

    /// <summary>The dataset has so many rows, both bounds included, before any row is set aside. A rule about the whole dataset: it fails the run.</summary>
    /// <param name="atLeast">From 0; no lower bound when left out.</param>
    /// <param name="atMost">No upper bound when left out.</param>
    /// <param name="file">Set by the compiler.</param>
    /// <param name="line">Set by the compiler.</param>
    /// <returns>The rules so far.</returns>
    public Expectations<T> RowCount(long? atLeast = null, long? atMost = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        With(new RowCount(atLeast, atMost, new(file, line)));

    /// <summary>Each row refers to an existing row of another dataset.</summary>
    /// <typeparam name="TOther">The other dataset's record.</typeparam>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <param name="columns">The referring column, which is not nullable; or an anonymous type of several.</param>
    /// <param name="dataset">A cleaned or curated dataset.</param>
    /// <param name="key">Its column, of the same type; of several, an anonymous type with the same names.</param>
    /// <param name="file">Set by the compiler.</param>
    /// <param name="line">Set by the compiler.</param>
    /// <returns>The rules so far.</returns>
    public Expectations<T> References<TOther, TKey>(
        Expression<Func<T, TKey>> columns,
        Dataset<TOther> dataset,
        Expression<Func<TOther, TKey>> key,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        With(new ReferencesExist(RuleColumn.AllOf<T>(columns), dataset, RuleColumn.AllOf<TOther>(key), new(file, line)));

    /// <summary>
    /// One number that Spark SQL computes equals something or lies in a range. A rule about the whole dataset: it fails the run, and
    /// is not evaluated in a preview.
    /// </summary>
    /// <param name="sql">A statement over the alias <c>primary</c> that returns one number: <c>"select count(*) from primary where revenue &lt; 0"</c>.</param>
    /// <param name="equals">What it must be.</param>
    /// <param name="atLeast">The smallest allowed number.</param>
    /// <param name="atMost">The largest allowed number.</param>
    /// <param name="file">Set by the compiler.</param>
    /// <param name="line">Set by the compiler.</param>
    /// <returns>The rules so far.</returns>
    public Expectations<T> CustomSql(
        string sql, decimal? equals = null, decimal? atLeast = null, decimal? atMost = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        With(new CustomSql(sql, equals, atLeast, atMost, new(file, line)));

    private Expectations<T> With(QualityRule rule)
    {
        rules.Add(rule);
        return this;
    }
}
