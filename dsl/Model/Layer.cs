namespace Strata.Model;

/// <summary>The layers of a lakehouse, in the order data flows.</summary>
public enum Layer
{
    /// <summary>What sources delivered, as Parquet. Only cleaning jobs read it; it is never catalogued.</summary>
    Ingestion,

    /// <summary>Standardised, checked Delta tables.</summary>
    Cleaned,

    /// <summary>Delta aggregates for consumers.</summary>
    Curated,
}
