using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Diagnostics;

namespace Strata.Preview;

/// <summary>Reads a CSV file as rows of a dataset's record.</summary>
internal static class SampleReader
{
    /// <param name="dataset">The dataset whose rows to read.</param>
    /// <param name="path">The file; it must exist.</param>
    /// <param name="name">The file's name in messages.</param>
    public static (ImmutableArray<object> Rows, ImmutableArray<Diagnostic> Problems) Read(Dataset dataset, string path, string name)
    {
        var table = CsvTable.Read(dataset, path, name);
        return ([.. table.Rows.Select(row => RowFactory.Create(dataset.RowType, table.Columns, row.Values))], table.Problems);
    }
}
