using System.Collections.Immutable;
using System.Linq.Expressions;
using Strata.Model;
using Strata.Queries;
using Strata.Queries.Parsing;
using Strata.Scripting;

namespace Strata.Tests.Queries.Generated;

/// <summary>Two tables and a query over them.</summary>
internal sealed record Case(ImmutableArray<Table> Tables, Expression Tree)
{
    public IQueryable Query => QueryParts.QueryOf(Tree);

    public static Case Of(int[] numbers) => Of(numbers, maker => maker.Make());

    /// <summary>A case whose query gives rows whatever the values are.</summary>
    public static Case OfAllRows(int[] numbers) => Of(numbers, maker => maker.MakeOfAllRows());

    private static Case Of(int[] numbers, Func<QueryMaker, Expression> make)
    {
        var choices = new Choices(numbers);
        Table[] tables = [Table.Of("a", choices), Table.Of("b", choices)];

        return new Case([.. tables], make(new QueryMaker(choices, tables)));
    }

    public TranslatedQuery Translated() => Translated((dynamic)Query);

    /// <summary>Each row of the result by column, in process, without those whose texts do not parse; null when a computation fails.</summary>
    public ImmutableArray<Dictionary<string, object?>>? Rows()
    {
        try
        {
            var columns = RecordSchema.ColumnsOf(QueryParts.RowOf(Tree));
            return [.. InProcess.Evaluate(Query, dataset => Tables.Single(table => table.Dataset == dataset).Rows).Where(row => row is not ParsedRow).Select(row => columns.ToDictionary(column => column.Name, column => column.Property.GetValue(row)))];
        }
        catch (Exception problem) when (problem is ArithmeticException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>C# that declares the rows and the query.</summary>
    public override string ToString()
    {
        var text = new CSharpText(Tables);
        return $"{string.Concat(Tables.Select(table => text.Declaration(table)))}{text.Of(Tree)};";
    }

    private static TranslatedQuery Translated<T>(IQueryable<T> query) => QueryTranslator.Translate(query, new ScriptGlobals().Curated("result", query));
}
