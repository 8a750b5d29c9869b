using System.Linq.Expressions;
using Strata.Constructs;
using Strata.Diagnostics;
using Strata.Model;

namespace Strata.Queries.Cleaning;

/// <summary>
/// Steps that clean whole rows, for queries: <c>from c in rawCustomers.NormaliseTexts().Fill(c => c.Country, "??") select …</c>. Each is an ordinary select,
/// so it can stand wherever a query can. Names need no step: a property in PascalCase becomes a column in snake_case.
/// </summary>
public static class CleaningSteps
{
    /// <summary>Every text without white space at its ends, as <c>Trim()</c> gives it.</summary>
    /// <typeparam name="T">The record of the rows.</typeparam>
    /// <param name="rows">A dataset or a query.</param>
    /// <returns>Rows of the same record; null stays null.</returns>
    public static IQueryable<T> TrimTexts<T>(this IQueryable<T> rows) =>
        TextStep.Select(rows, _ => true, (_, text) => Expression.Call(text, nameof(string.Trim), []));

    /// <summary>
    /// Every text as <see cref="Sql.Normalise"/> gives it: without white space at its ends, and with one space wherever there was white space inside. In a
    /// column that may be null, a text that is empty then becomes null: <c>"  New \t York "</c> is <c>"New York"</c>, <c>" "</c> is null.
    /// </summary>
    /// <typeparam name="T">The record of the rows.</typeparam>
    /// <param name="rows">A dataset or a query.</param>
    /// <returns>Rows of the same record; null stays null.</returns>
    public static IQueryable<T> NormaliseTexts<T>(this IQueryable<T> rows) =>
        TextStep.Select(rows, _ => true, (column, text) => column.Nullable
            ? Expression.Call(typeof(Sql), nameof(Sql.EmptyToNull), [], Expression.Call(typeof(Sql), nameof(Sql.Normalise), [], text))
            : Expression.Call(typeof(Sql), nameof(Sql.Normalise), [], text));

    /// <summary>A value where a text is null: <c>customers.Fill(c => c.Country, "??")</c>. Later clauses know that it is not null any more.</summary>
    /// <typeparam name="T">The record of the rows.</typeparam>
    /// <param name="rows">A dataset or a query.</param>
    /// <param name="column">The column; it must be declared with <c>?</c>.</param>
    /// <param name="value">What stands for null.</param>
    /// <returns>Rows of the same record.</returns>
    /// <exception cref="StrataScriptException">The column is never null.</exception>
    public static IQueryable<T> Fill<T>(this IQueryable<T> rows, Expression<Func<T, string?>> column, string value) => Filled(rows, column, value);

    /// <summary>A value where a number, date, instant, truth or id is null: <c>orders.Fill(o => o.Discount, 0)</c>.</summary>
    /// <typeparam name="T">The record of the rows.</typeparam>
    /// <typeparam name="TValue">The type of the column, without <c>?</c>.</typeparam>
    /// <param name="rows">A dataset or a query.</param>
    /// <param name="column">The column; it must be declared with <c>?</c>.</param>
    /// <param name="value">What stands for null.</param>
    /// <returns>Rows of the same record.</returns>
    /// <exception cref="StrataScriptException">The column is never null.</exception>
    public static IQueryable<T> Fill<T, TValue>(this IQueryable<T> rows, Expression<Func<T, TValue?>> column, TValue value)
        where TValue : struct => Filled(rows, column, value);

    /// <summary>Every text of a column marked <c>[Pii]</c> with stars for its characters, as <see cref="Sql.Mask"/> gives it.</summary>
    /// <typeparam name="T">The record of the rows.</typeparam>
    /// <param name="rows">A dataset or a query.</param>
    /// <param name="last">How many characters at the end stay readable, 0 or more; none when nothing is said.</param>
    /// <returns>Rows of the same record; null stays null. The length of a text can still be seen.</returns>
    /// <exception cref="StrataScriptException">The record has no such column, or one that holds no text.</exception>
    public static IQueryable<T> MaskPii<T>(this IQueryable<T> rows, int last = 0) =>
        Hidden(rows, nameof(MaskPii), text => Expression.Call(typeof(Sql), nameof(Sql.Mask), [], text, Expression.Constant(last)));

    /// <summary>
    /// Every text of a column marked <c>[Pii]</c> as its SHA-256 hash, which still can be joined and counted. Who can guess the text, as of a phone number,
    /// can guess the hash: keep such columns from consumers, or use <see cref="MaskPii"/>.
    /// </summary>
    /// <typeparam name="T">The record of the rows.</typeparam>
    /// <param name="rows">A dataset or a query.</param>
    /// <returns>Rows of the same record; null stays null.</returns>
    /// <exception cref="StrataScriptException">The record has no such column, or one that holds no text.</exception>
    public static IQueryable<T> HashPii<T>(this IQueryable<T> rows) =>
        Hidden(rows, nameof(HashPii), text => Expression.Call(typeof(Sql), nameof(Sql.Sha256), [], text));

    private static IQueryable<T> Hidden<T>(IQueryable<T> rows, string step, Func<Expression, Expression> hide)
    {
        var personal = RecordSchema.ColumnsOf(typeof(T)).Where(column => column.Pii).ToArray();
        if (personal.Length == 0)
            throw new StrataScriptException($"Record '{ClrName.Of(typeof(T))}' has no column marked [Pii], so {step} hides nothing. Mark the property, as in [property: Pii] string Email, or remove the step.");

        if (personal.FirstOrDefault(column => column.Type != ColumnType.String) is { } other)
            throw new StrataScriptException($"Column '{other.Property.Name}' of '{ClrName.Of(typeof(T))}' is personal data of type {other.Type}, and {step} hides texts alone. Select a record without it, or with less of it, before this step.");

        return TextStep.Select(rows, column => column.Pii, (_, text) => hide(text));
    }

    private static IQueryable<T> Filled<T>(IQueryable<T> rows, LambdaExpression selector, object value)
    {
        var names = KeySelector.PropertiesOf(selector);
        if (names.Length > 1)
            throw new StrataScriptException($"Column selector '{selector}' names several columns. Fill them one after the other.");

        if (typeof(T).GetProperty(names[0]) is { } property && RecordSchema.ColumnOf(property) is { Nullable: false })
            throw new StrataScriptException($"Column '{names[0]}' of '{ClrName.Of(typeof(T))}' is never null, so there is nothing to fill. Declare it with ?, or remove the step.");

        return RowStep.Select(rows, row => property => property.Name == names[0] ? Coalesced(Expression.Property(row, property), value) : Expression.Property(row, property));
    }

    private static UnaryExpression Coalesced(MemberExpression property, object value) =>
        Expression.Convert(Expression.Coalesce(property, Expression.Constant(value)), property.Type);
}
