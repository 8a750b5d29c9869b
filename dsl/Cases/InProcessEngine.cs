using Strata.Model;
using Strata.Preview;
using Strata.Quality;

namespace Strata.Cases;

/// <summary>Runs cases in memory, in milliseconds.</summary>
internal sealed class InProcessEngine : ICaseEngine
{
    public GateResult Produce(TransformedModel declared, LakehouseRows rows) => rows.Produce(declared);
}
