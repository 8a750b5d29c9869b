namespace Strata.Queries;

/// <summary>A script asked for the rows of a query. The script stage reports it with the line that did.</summary>
internal sealed class QueryReadInScriptException()
    : InvalidOperationException("A query has no rows while the script runs. Pass it to Cleaned(…) or Curated(…) instead of reading it.");
