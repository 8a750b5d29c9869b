namespace Strata.Tests.Support;

/// <summary>Case folders as theory data: a new folder is a new case, with no list to edit.</summary>
internal static class CaseFolders
{
    /// <summary>The names of the folders in <c>tests/<paramref name="folder"/></c> that hold <paramref name="file"/>, in ordinal order.</summary>
    public static TheoryData<string> Under(string folder, string file)
    {
        var names = Directory.GetDirectories(RepositoryRoot.Of("tests", folder))
            .Where(path => File.Exists(Path.Combine(path, file)))
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal);

        return [.. names];
    }
}
