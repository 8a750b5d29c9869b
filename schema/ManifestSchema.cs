using System.Collections.Immutable;
using NJsonSchema;
using NJsonSchema.Generation;
using NJsonSchema.Validation;
using Strata.Diagnostics;
using Strata.Manifest;

namespace Strata.Schema;

/// <summary>The JSON schema of <c>lakehouse.json</c>: generated from the manifest's records, and the check of a file against it.</summary>
internal static class ManifestSchema
{
    internal static DiagnosticDefinition Mismatch { get; } = new(
        Id: "STR3001",
        Severity: Severity.Error,
        Title: "A manifest has the shape its schema says",
        Message: "Manifest field '{0}' {1}. Write the manifest again with --target=Validate instead of editing it.",
        Why: "Everything after the manifest trusts it; a field that is misspelt or missing would deploy something else than was meant.");

    private static readonly JsonSchema schema = Generate();

    /// <summary>The text of <c>schema/lakehouse.schema.json</c>.</summary>
    public static string Text { get; } = schema.ToJson().ReplaceLineEndings("\n") + "\n";

    /// <param name="json">The text of a manifest.</param>
    /// <param name="file">The file's name in messages.</param>
    public static ImmutableArray<Diagnostic> Check(string json, string file) =>
        [.. schema.Validate(json).SelectMany(Leaves).Select(error => Report(error, file))];

    private static JsonSchema Generate()
    {
        var generated = JsonSchema.FromType<LakehouseManifest>(new SystemTextJsonSchemaGeneratorSettings
        {
            SerializerOptions = ManifestJson.Options,
            DefaultReferenceTypeNullHandling = ReferenceTypeNullHandling.NotNull,
            GenerateEnumMappingDescription = false,
        });

        foreach (var definition in generated.Definitions.Values.Append(generated).Where(definition => definition.Properties.Count > 0))
        {
            definition.AllowAdditionalProperties = false;
            foreach (var property in definition.Properties.Values)
                property.IsRequired = true;
        }

        return generated;
    }

    /// <summary>An error of a whole object or list is told by the errors inside it.</summary>
    private static IEnumerable<ValidationError> Leaves(ValidationError error) => error is ChildSchemaValidationError parent
        ? parent.Errors.Values.SelectMany(errors => errors).SelectMany(Leaves)
        : [error];

    private static Diagnostic Report(ValidationError error, string file) =>
        Mismatch.At(new SourceLocation(file, error.HasLineInfo ? error.LineNumber : 0, error.HasLineInfo ? error.LinePosition : 0), error.Path, Fact(error));

    private static string Fact(ValidationError error) => error.Kind switch
    {
        ValidationErrorKind.NoAdditionalPropertiesAllowed => "is not a field of the manifest",
        ValidationErrorKind.PropertyRequired => "is missing",
        ValidationErrorKind.NotInEnumeration => $"is not one of {string.Join(", ", error.Schema.ActualSchema.Enumeration)}",
        _ => $"does not fit the schema ({error.Kind})",
    };
}
