using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Strata.Aws.Assembly;

/// <summary>The cloud assembly that synthesis wrote: the stacks of <c>manifest.json</c>, each after those it depends on.</summary>
internal sealed record CloudAssembly(string Folder, ImmutableArray<StackArtefact> Stacks, ArtefactList Artefacts)
{
    private const string StackType = "aws:cloudformation:stack";

    /// <summary>Reads an assembly; a file that is missing or has another shape is an <see cref="AssemblyException"/>.</summary>
    public static CloudAssembly Load(string folder)
    {
        var manifest = AssemblyJson.Read(Path.Combine(folder, "manifest.json"));
        var artefacts = AssemblyJson.Object(manifest, "artifacts", folder);
        var stacks = artefacts
            .Where(artefact => (string?)artefact.Value?["type"] == StackType)
            .Select(artefact => StackArtefact.Read(folder, artefact.Key, artefacts))
            .ToDictionary(stack => stack.Id, StringComparer.Ordinal);

        return new CloudAssembly(folder, InOrder(stacks), ArtefactList.Load(folder));
    }

    /// <summary>The account it was synthesized for; null for an assembly that fits any.</summary>
    public string? Account => Stacks.Select(stack => stack.Account).FirstOrDefault(account => account is not null);

    private static ImmutableArray<StackArtefact> InOrder(Dictionary<string, StackArtefact> stacks)
    {
        var order = ImmutableArray.CreateBuilder<StackArtefact>(stacks.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stack in stacks.Values.OrderBy(stack => stack.Id, StringComparer.Ordinal)) Visit(stack);
        return order.MoveToImmutable();

        void Visit(StackArtefact stack)
        {
            if (!seen.Add(stack.Id)) return;
            foreach (var dependency in stack.DependsOn) Visit(stacks[dependency]);
            order.Add(stack);
        }
    }
}
