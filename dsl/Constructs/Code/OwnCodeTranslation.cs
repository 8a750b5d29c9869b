using Strata.Queries;

namespace Strata.Constructs.Code;

/// <summary>Code of the author's own as the rest of the language takes it: nobody looks into it, so every column comes from every column it reads.</summary>
internal static class OwnCodeTranslation
{
    public static TranslatedQuery Of(OwnCode code, Dataset target)
    {
        ColumnReference[] read = [.. code.Reads.OrderBy(input => input.Name, StringComparer.Ordinal).SelectMany(input => input.Columns.Select(column => new ColumnReference(input.Name, column.Name)))];

        return new TranslatedQuery(
            (code as OwnSql)?.Text ?? "",
            [.. code.Reads.Distinct().OrderBy(input => input.Name, StringComparer.Ordinal)],
            [.. target.Columns.Select(column => new ColumnLineage(column.Name, [.. read]))],
            []);
    }
}
