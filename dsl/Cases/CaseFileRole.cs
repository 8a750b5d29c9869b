namespace Strata.Cases;

internal enum CaseFileRole
{
    /// <summary>Rows of a dataset that the case starts from.</summary>
    Given,

    /// <summary>Rows a dataset must publish.</summary>
    Expected,

    /// <summary>Rows a dataset must set aside.</summary>
    Quarantined,
}
