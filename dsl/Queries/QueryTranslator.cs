using Strata.Constructs;

namespace Strata.Queries;

/// <summary>Expression tree in; Spark SQL, inputs and lineage out.</summary>
internal static class QueryTranslator
{
    public static TranslatedQuery Translate(IQueryable query, Dataset target) =>
        new("", [], [], []);
}
