using System.Collections.Immutable;

namespace Strata.Quality.Dqdl;

/// <summary>What DQDL says about a type of rule.</summary>
/// <param name="Name">The type, as written.</param>
/// <param name="Least">The least number of parameters.</param>
/// <param name="Most">The largest number of parameters.</param>
/// <param name="Kinds">What its condition compares; empty for a type that has none.</param>
internal sealed record DqdlRuleType(string Name, int Least, int Most, ImmutableArray<DqdlOperandKind> Kinds)
{
    public const int AnyNumber = int.MaxValue;

    /// <summary>A condition may be left out, as for SQL that returns the rows that pass.</summary>
    public bool IsConditionOptional { get; init; }

    public bool TakesThreshold { get; init; }

    public bool TakesWhere { get; init; }

    /// <summary>The range a literal must lie in, such as 0 to 1 for a share; null for any number.</summary>
    public (decimal Least, decimal Most)? Range { get; init; }

    /// <summary>The parameters are columns of the dataset, rather than names, SQL or paths.</summary>
    public bool NamesColumns { get; init; }

    /// <summary>It holds or not for each row alone, in every engine.</summary>
    public bool IsRowLevel { get; init; }

    /// <summary>Only AWS Glue evaluates it.</summary>
    public bool IsGlueOnly { get; init; }

    /// <summary>It reads another dataset.</summary>
    public bool ReadsReference { get; init; }

    public bool IsAnalyzerOnly { get; init; }
}
