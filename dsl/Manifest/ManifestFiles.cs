namespace Strata.Manifest;

/// <summary>Writes what stage 4 leaves behind: <c>lakehouse.json</c> and <c>sql/&lt;dataset&gt;.sql</c>, the same bytes for the same manifest.</summary>
internal static class ManifestFiles
{
    /// <param name="manifest">The manifest.</param>
    /// <param name="path">Where <c>lakehouse.json</c> goes.</param>
    /// <param name="sqlFolder">Where the SQL of each dataset goes; whatever else lies there is removed.</param>
    public static void Write(LakehouseManifest manifest, string path, string sqlFolder)
    {
        if (Directory.Exists(sqlFolder))
            Directory.Delete(sqlFolder, recursive: true);

        Directory.CreateDirectory(sqlFolder);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
        File.WriteAllText(path, ManifestJson.Write(manifest));

        foreach (var dataset in manifest.Cleaned.Concat(manifest.Curated).Where(dataset => dataset.Sql.Length > 0))
            File.WriteAllText(Path.Combine(sqlFolder, dataset.Name + ".sql"), dataset.Sql.TrimEnd('\n') + "\n");
    }
}
