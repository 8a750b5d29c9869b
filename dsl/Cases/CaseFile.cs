using System.Collections.Immutable;
using Strata.Model;

namespace Strata.Cases;

/// <summary>A file of a case, and what its name says it is.</summary>
/// <param name="Name">Relative to the root, as messages name it.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Role">Given, expected or quarantined.</param>
/// <param name="Dataset">The dataset whose rows it holds.</param>
internal sealed record CaseFile(string Name, string Path, CaseFileRole Role, string Dataset)
{
    private const string Extension = ".csv";

    public static ImmutableArray<CaseFile> Of(TransformationCase @case, string root) =>
    [
        .. Directory.GetFiles(System.IO.Path.Combine(root, @case.Folder), "*" + Extension)
            .Order(StringComparer.Ordinal)
            .Select(path => From(@case, path)),
    ];

    /// <summary>The dataset's columns as the file may hold them: in the quarantine one is null where its text did not parse.</summary>
    public ImmutableArray<Column> ColumnsOf(TransformedModel declared) =>
    [
        .. declared.Dataset.Columns.Select(column => column with
        {
            Nullable = column.Nullable || Role == CaseFileRole.Quarantined && declared.Translation.Parses.Any(parsed => parsed.Column.Name == column.Name),
        }),
    ];

    private static CaseFile From(TransformationCase @case, string path)
    {
        var file = System.IO.Path.GetFileName(path);
        var stem = file[..^Extension.Length];
        var role = Enum.GetValues<CaseFileRole>().FirstOrDefault(candidate => stem.StartsWith(PrefixOf(candidate), StringComparison.Ordinal) && candidate != CaseFileRole.Given);

        return new CaseFile($"{@case.Folder}/{file}", path, role, role == CaseFileRole.Given ? stem : stem[PrefixOf(role).Length..]);
    }

    private static string PrefixOf(CaseFileRole role) => role.ToString().ToLowerInvariant() + ".";
}
