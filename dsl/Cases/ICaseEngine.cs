using Strata.Model;
using Strata.Preview;
using Strata.Quality;

namespace Strata.Cases;

/// <summary>What runs a dataset's query and rules in a case.</summary>
internal interface ICaseEngine
{
    /// <summary>Fills the dataset; what its gate lets through are its rows from then on, none when the gate stops the run.</summary>
    GateResult Produce(TransformedModel declared, LakehouseRows rows);
}
