using Strata.Constructs;
using Strata.Queries;

namespace Strata.Model;

/// <summary>Stage 2: what the script declared, frozen, with each transformation translated once.</summary>
internal static class ModelBuilder
{
    public static LakehouseModel Build(Declarations declarations) => new()
    {
        Lakehouses = [.. declarations.Lakehouses],
        Environments = [.. declarations.Environments],
        PostgresSources = [.. declarations.PostgresSources],
        ParameterReferences = [.. declarations.ParameterReferences],
        SourceTables = [.. declarations.SourceTables],
        Datasets = [.. declarations.Datasets.Select(Freeze)],
    };

    private static TransformedModel Freeze(Dataset dataset)
    {
        var declared = (ITransformedDataset)dataset;

        return new TransformedModel
        {
            Dataset = dataset,
            Query = declared.Query,
            Translation = QueryTranslator.Translate(declared.Query, dataset),
            Key = RecordSchema.ColumnNames(dataset.RowType, declared.Key),
            Rules = declared.Rules,
            FailurePolicy = declared.FailurePolicy,
        };
    }
}
