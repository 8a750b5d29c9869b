using System.Collections.Immutable;
using Strata.Diagnostics;
using Strata.Model;

namespace Strata.Validation;

/// <summary>Stage 3: the model in, every finding of every rule out, all at once.</summary>
internal static class Validator
{
    internal static DiagnosticDefinition RuleFailed { get; } = new(
        Id: "STR2000",
        Severity: Severity.Error,
        Title: "Every rule comes to an end",
        Message: "Rule '{0}' stopped with '{1}'. Report it with the script that caused it.",
        Why: "A rule that stops half-way has checked nothing; passing would be worse than failing.");

    public static ImmutableArray<Diagnostic> Check(LakehouseModel lakehouse, ImmutableArray<IRule> rules) =>
    [
        .. rules.SelectMany(rule => Run(rule, lakehouse))
            .Concat(lakehouse.Datasets.SelectMany(dataset => dataset.Translation.Problems))
            .Concat(lakehouse.Datasets.SelectMany(dataset => dataset.Rules).SelectMany(rule => rule.Check())),
    ];

    private static ImmutableArray<Diagnostic> Run(IRule rule, LakehouseModel lakehouse)
    {
        try
        {
            return [.. rule.Check(lakehouse)];
        }
        catch (Exception failure)
        {
            return [RuleFailed.At(SourceLocation.None, rule.GetType().Name, failure.Message)];
        }
    }
}
