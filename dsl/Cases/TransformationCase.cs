using System.Collections.Immutable;

namespace Strata.Cases;

/// <summary>
/// A test of transformations that an author wrote: a folder in <c>cases/</c> beside the lakehouse's script. <c>shop.orders.csv</c> gives a dataset's rows,
/// <c>expected.orders.csv</c> says what is published, <c>quarantined.orders.csv</c> what is set aside; both may leave columns out.
/// </summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Folder">The folder, relative to the root.</param>
internal sealed record TransformationCase(string Name, string Folder)
{
    private const string CaseFolder = "cases";

    /// <summary>Every case of a lakehouse, in ordinal order.</summary>
    /// <param name="lakehouseFolder">The folder of the lakehouse's script, relative to the root and with a slash at its end.</param>
    /// <param name="root">The folder that names are relative to.</param>
    public static ImmutableArray<TransformationCase> Find(string lakehouseFolder, string root)
    {
        var folder = Path.Combine(root, lakehouseFolder, CaseFolder);

        return Directory.Exists(folder)
            ? [.. Directory.GetDirectories(folder).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal).Select(name => new TransformationCase(name, $"{lakehouseFolder}{CaseFolder}/{name}"))]
            : [];
    }
}
