using System.Text.Json.Nodes;

namespace Strata.Synthesis.Outlets;

/// <summary>Puts a rendered template into one the CDK wrote, section by section.</summary>
internal static class TemplateMerge
{
    /// <exception cref="InvalidOperationException">Both have an entry of the same name in a section.</exception>
    public static JsonObject Into(JsonObject written, JsonObject rendered)
    {
        foreach (var (section, content) in rendered)
        {
            if (content is JsonObject entries && written[section] is JsonObject existing)
                Merge(existing, entries, section);
            else
                written[section] = content?.DeepClone();
        }

        return written;
    }

    private static void Merge(JsonObject existing, JsonObject entries, string section)
    {
        foreach (var (name, entry) in entries)
        {
            if (!existing.TryAdd(name, entry?.DeepClone()))
                throw new InvalidOperationException($"'{name}' is in the section {section} of the stack already. Give the construct another id.");
        }
    }
}
