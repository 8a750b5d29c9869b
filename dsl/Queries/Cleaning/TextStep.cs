using System.Linq.Expressions;
using System.Reflection;
using Strata.Model;

namespace Strata.Queries.Cleaning;

/// <summary>A select that changes some of the texts of each row.</summary>
internal static class TextStep
{
    /// <param name="rows">A dataset or a query.</param>
    /// <param name="which">The columns to change; those of other types never are.</param>
    /// <param name="change">What becomes of a column's text.</param>
    public static IQueryable<T> Select<T>(IQueryable<T> rows, Func<Column, bool> which, Func<Column, Expression, Expression> change) =>
        RowStep.Select(rows, row => property => Changed(property, Expression.Property(row, property), which, change));

    private static Expression Changed(PropertyInfo property, Expression value, Func<Column, bool> which, Func<Column, Expression, Expression> change) =>
        RecordSchema.ColumnOf(property) is { } column && column.Type == ColumnType.String && which(column) ? change(column, value) : value;
}
