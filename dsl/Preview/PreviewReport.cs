using System.Collections.Immutable;
using Strata.Diagnostics;

namespace Strata.Preview;

/// <summary>The whole lakehouse on its samples, sources before what reads them.</summary>
internal sealed record PreviewReport(ImmutableArray<DatasetPreview> Datasets, ImmutableArray<Diagnostic> Problems);
