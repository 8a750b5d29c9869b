using Strata.Model;

namespace Strata.Tests.Queries.Generated;

/// <summary>What a translation says about its columns, held against the rows of generated queries. The engines agree on the rows, so one is enough.</summary>
public sealed class GeneratedLineageTests
{
    private const int Enough = 300;

    [Fact]
    public void Columns_inferred_as_never_null_are_never_null()
    {
        var compared = 0;
        GeneratedCases.Everyday.Check(tried =>
        {
            if (tried.Translated() is not { Problems.IsEmpty: true, NeverNull: { IsEmpty: false } columns } || tried.Rows() is not { } rows)
                return null;

            compared += rows.Length;
            return columns.FirstOrDefault(column => rows.Any(row => row[column] is null)) is { } wrong ? $"{wrong} is null.\n{tried}" : null;
        });

        compared.ShouldBeGreaterThan(Enough);
    }

    [Fact]
    public void Columns_do_not_depend_on_what_is_not_in_their_lineage()
    {
        var compared = 0;
        GeneratedCases.Everyday.Check(
            tried =>
            {
                if (tried.Translated() is not { Problems.IsEmpty: true, Lineage: var lineage } || tried.Rows() is not { Length: > 0 } rows)
                    return null;

                foreach (var table in tried.Tables)
                    foreach (var column in table.Dataset.Columns)
                        if (Changed(tried, table, column).Rows() is { } others)
                            foreach (var output in lineage.Where(output => !output.From.Any(from => from.Dataset == table.Dataset.Name && from.Column == column.Name)))
                            {
                                compared++;
                                if (!rows.Select(row => row[output.Column]).SequenceEqual(others.Select(row => row[output.Column])))
                                    return $"{output.Column} depends on {table.Name}.{column.Name}.\n{tried}";
                            }

                return null;
            },
            Case.OfAllRows);

        compared.ShouldBeGreaterThan(Enough);
    }

    // The case with other values in a column.
    private static Case Changed(Case tried, Table table, Column column)
    {
        var choices = new Choices([3, 1, 4, 1, 5, 9, 2, 6]);
        var rows = table.Rows.Select(row => Table.Row(table.Dataset.RowType, each => each.Name == column.Name ? Values.Some(column.Property.PropertyType, choices) : each.Property.GetValue(row)));

        return tried with { Tables = tried.Tables.Replace(table, table with { Rows = [.. rows] }) };
    }
}
