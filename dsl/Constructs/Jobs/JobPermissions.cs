using Strata.Manifest;
using Strata.Model;
using Strata.Synthesis;
using Strata.Synthesis.Artefacts;
using Strata.Synthesis.Iam;
using Strata.Synthesis.Jobs;

namespace Strata.Constructs.Jobs;

/// <summary>What a dataset's job may do beyond what every job may: read its inputs, write its own table.</summary>
internal sealed class JobPermissions(SynthesisContext context, Layer layer, DatasetManifest dataset)
{
    public IEnumerable<Statement> Statements() => [.. FromSources(), .. FromDatasets(), .. OwnTable(), .. OwnRules(), .. OwnScript()];

    private IEnumerable<Statement> FromSources()
    {
        var folders = dataset.Inputs.Where(context.TableFolders.ContainsKey).Select(input => context.TableFolders[input]).ToArray();

        return folders is [] ? [] :
        [
            Statement.Allow("ReadDelivered", ["s3:GetObject"], [.. folders.Select(folder => Arns.Objects(context.Locations.Ingestion, folder))]),
            Statement.Allow("ListDelivered", ["s3:ListBucket"], Arns.Bucket(context.Locations.Ingestion))
                .When("StringLike", "s3:prefix", Prefixes(folders)),
            Statement.Allow("IngestionKey", ["kms:Decrypt"], context.IngestionKey),
        ];
    }

    private IEnumerable<Statement> FromDatasets()
    {
        var referenced = dataset.Rules.SelectMany(rule => rule.References);
        var others = dataset.Inputs.Concat(referenced).Where(name => name != dataset.Name).Distinct();

        return others.Where(context.Layers.ContainsKey)
            .Order(StringComparer.Ordinal)
            .GroupBy(name => context.Layers[name], name => $"{name}/")
            .OrderBy(group => group.Key)
            .SelectMany(group => Read(group.Key, [.. group]));
    }

    private IEnumerable<Statement> Read(Layer from, string[] tables)
    {
        var bucket = context.Locations.Of(from);
        return
        [
            Statement.Allow($"Read{from}", ["s3:GetObject"], [.. tables.Select(table => Arns.Objects(bucket, table))]),
            Statement.Allow($"List{from}", ["s3:ListBucket"], Arns.Bucket(bucket))
                .When("StringLike", "s3:prefix", Prefixes(tables)),
        ];
    }

    private IEnumerable<Statement> OwnTable()
    {
        var bucket = context.Locations.Of(layer);
        string[] folders = [$"{dataset.Name}/", $"{DataLocations.Quarantine}{dataset.Name}/", $"{DataLocations.Quality}{dataset.Name}/"];

        return
        [
            Statement.Allow("WriteTable", ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"], [.. folders.Select(folder => Arns.Objects(bucket, folder))]),
            Statement.Allow("ListTable", ["s3:ListBucket"], Arns.Bucket(bucket))
                .When("StringLike", "s3:prefix", Prefixes(folders)),
        ];
    }

    /// <summary>A folder is listed as itself, to see whether it exists, and from its slash on.</summary>
    private static string[] Prefixes(string[] folders) => [.. folders.SelectMany(folder => new[] { folder.TrimEnd('/'), $"{folder}*" })];

    private IEnumerable<Statement> OwnScript() => ArtefactSet.ScriptOf(dataset) is { } script
        ? [Statement.Allow("ReadScript", ["s3:GetObject"], Arns.Object(context.Locations.Artefacts, script.Key))]
        : [];

    private IEnumerable<Statement> OwnRules() => dataset.Rules is [] ? [] :
    [
        Statement.Allow(
            "Rules",
            ["glue:GetDataQualityRuleset", "glue:PublishDataQuality", "glue:GetDataQualityResult"],
            context.Arns.Regional("glue", $"dataQualityRuleset/{DatasetJob.Of(dataset, layer, context.Names).Name}")),
    ];
}
