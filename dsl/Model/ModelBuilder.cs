using Strata.Constructs;
using Strata.Constructs.Code;
using Strata.Queries;
using Strata.Scripting;

namespace Strata.Model;

/// <summary>Stage 2: what the script declared, frozen, with each transformation translated once.</summary>
internal static class ModelBuilder
{
    public static LakehouseModel Build(Declarations declarations, ScriptSources sources) => new()
    {
        Lakehouses = [.. declarations.Lakehouses],
        Environments = [.. declarations.Environments],
        PostgresSources = [.. declarations.PostgresSources],
        ParameterReferences = [.. declarations.ParameterReferences],
        SourceTables = [.. declarations.SourceTables],
        Datasets = [.. declarations.Datasets.Select(dataset => Freeze(dataset, sources))],
    };

    private static TransformedModel Freeze(Dataset dataset, ScriptSources sources)
    {
        var declared = (ITransformedDataset)dataset;

        return new TransformedModel
        {
            Dataset = dataset,
            Query = declared.Query,
            Code = declared.Code,
            Script = declared.Code is OwnScript script ? ScriptFile.Find(script, sources) : null,
            Translation = Translate(declared, dataset),
            Key = RecordSchema.ColumnNames(dataset.RowType, declared.Key),
            Rules = declared.Rules,
            FailurePolicy = declared.FailurePolicy,
            Layout = declared.Layout.InColumnsOf(dataset.RowType),
        };
    }

    private static TranslatedQuery Translate(ITransformedDataset declared, Dataset dataset) => declared switch
    {
        { Query: { } query } => QueryTranslator.Translate(query, dataset),
        { Code: { } code } => OwnCodeTranslation.Of(code, dataset),
        _ => throw new InvalidOperationException($"Nothing computes '{dataset.Name}'."),
    };
}
