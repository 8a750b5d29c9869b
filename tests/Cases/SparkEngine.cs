using System.Collections.Immutable;
using Strata.Cases;
using Strata.Constructs;
using Strata.Manifest;
using Strata.Model;
using Strata.Preview;
using Strata.Quality;
using Strata.Tests.Queries.Spark;
using Strata.Tests.Runtime;

namespace Strata.Tests.Cases;

/// <summary>Runs cases as AWS would: each dataset by its Glue job on Spark, from Delta tables and files of a replication in a temporary folder.</summary>
internal sealed class SparkEngine(SparkSession spark, LakehouseManifest manifest) : ICaseEngine, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("strata-case-");

    public GateResult Produce(TransformedModel declared, LakehouseRows rows)
    {
        var specs = new LocalSpecs(manifest, folder.FullName);
        foreach (var input in declared.Translation.Inputs.Concat(declared.Rules.SelectMany(rule => rule.References)).Where(input => input != declared.Dataset).Distinct())
            Write(input, rows[input], specs);

        var spec = specs.Write().Single(path => Path.GetFileNameWithoutExtension(path) == declared.Dataset.Name);
        var answer = spark.RunJob(spec, "case");
        if (answer.Error is { } error && !error.StartsWith("GateFailure", StringComparison.Ordinal))
            throw new InvalidOperationException(error);

        var outcomes = OutcomesOf(declared, specs);
        if (answer.Error is not null)
            return new GateResult([], [], outcomes, Stops: true);

        var kept = RowsOf(declared.Dataset, specs.TableOf(declared.Dataset.Name));
        rows.Give(declared.Dataset, kept);
        return new GateResult(kept, RejectedOf(declared, specs.QuarantineOf(declared.Dataset.Name)), outcomes, Stops: false);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(Dataset input, ImmutableArray<object> given, LocalSpecs specs)
    {
        if (manifest.Postgres.SelectMany(source => source.Tables).Any(table => table.Name == input.Name))
            specs.DeliverAsync(input, given).GetAwaiter().GetResult();
        else
            spark.Save(TableSql.Of(input.Columns, given), specs.TableOf(input.Name));
    }

    private ImmutableArray<RuleOutcome> OutcomesOf(TransformedModel declared, LocalSpecs specs) =>
    [
        .. Ask(specs.QualityOf(declared.Dataset.Name), "rule, passed, message").Select(row => new RuleOutcome(
            declared.Judges.Single(rule => rule.Dqdl == row[0]),
            row[1] switch { "True" => RuleVerdict.Passed, "False" => RuleVerdict.Failed, _ => RuleVerdict.NotEvaluated },
            [],
            row[2] ?? "")),
    ];

    private ImmutableArray<object> RowsOf(Dataset dataset, string table) =>
    [
        .. Ask(table, string.Join(", ", dataset.Columns.Select(column => $"`{column.Name}`")))
            .Select(row => RowOf(dataset, row)),
    ];

    private ImmutableArray<RejectedRow> RejectedOf(TransformedModel declared, string table) =>
    [
        .. Ask(table, string.Join(", ", declared.Dataset.Columns.Select(column => $"`{column.Name}`").Append("concat_ws('\n', _rules)")))
            .Select(row => new RejectedRow(
                RowOf(declared.Dataset, row[..^1]),
                [.. declared.Judges.Where(rule => row[^1]!.Split('\n').Any(rule.IsNamedBy))])),
    ];

    private static object RowOf(Dataset dataset, ImmutableArray<string?> row) =>
        RowFactory.Create(dataset.RowType, dataset.Columns, [.. row.Zip(dataset.Columns, (text, column) => SparkText.Parse(text, column.Type))]);

    private ImmutableArray<ImmutableArray<string?>> Ask(string table, string columns)
    {
        if (!Directory.Exists(table))
            return [];

        var answer = spark.Ask(new Dictionary<string, string>(), $"SELECT {columns} FROM delta.`{table}`");
        answer.Error.ShouldBeNull();
        return [.. answer.Rows!.Select(row => row.ToImmutableArray())];
    }
}
