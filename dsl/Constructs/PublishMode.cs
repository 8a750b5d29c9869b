namespace Strata.Constructs;

/// <summary>What a run does with the rows that are in the table already.</summary>
public enum PublishMode
{
    /// <summary>The table holds what the query gives now, and nothing else.</summary>
    Overwrite,

    /// <summary>Rows are replaced by key and added; a row whose key the query no longer gives stays.</summary>
    MergeByKey,

    /// <summary>The partitions that the query gives rows for are replaced; the others stay.</summary>
    ReplacePartitions,
}
