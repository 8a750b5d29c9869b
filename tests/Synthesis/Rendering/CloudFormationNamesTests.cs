using System.Diagnostics;
using System.Reflection;
using Amazon.CDK.AWS.Glue;
using Amazon.CDK.AWS.S3;
using Amazon.JSII.Runtime.Deputy;
using Strata.Synthesis.Rendering;
using Strata.Tests.Support;

namespace Strata.Tests.Synthesis.Rendering;

public sealed class CloudFormationNamesTests
{
    /// <summary>Reads lines "AWS::S3::Bucket Definition Property" and prints those that CloudFormation's schema spells otherwise.</summary>
    private const string CompareWithSchemas =
        """
        import sys
        from cfnlint.schema.manager import PROVIDER_SCHEMA_MANAGER as schemas
        def names(node, found):
            if isinstance(node, dict):
                found.update(node.get("properties", {}) if isinstance(node.get("properties"), dict) else {})
                for value in node.values():
                    names(value, found)
            elif isinstance(node, list):
                for value in node:
                    names(value, found)
            return found
        for line in sys.stdin:
            kind, definition, name = line.split()
            try:
                schema = schemas.get_resource_schema("eu-west-1", kind).schema
            except Exception:
                continue
            part = schema["properties"] if definition == "-" else schema.get("definitions", {}).get(definition, {}).get("properties", {})
            spelt = [known for known in part if known.lower() == name.lower()] or [known for known in names(schema, set()) if known.lower() == name.lower()]
            if spelt and name not in spelt:
                print(kind, definition, name, spelt)
        """;

    [Fact]
    public void Name_types_as_CloudFormation_does()
    {
        CloudFormationNames.ResourceType(typeof(CfnDataQualityRulesetProps)).ShouldBe("AWS::Glue::DataQualityRuleset");
        CloudFormationNames.ResourceType(typeof(CfnBucketPolicyProps)).ShouldBe("AWS::S3::BucketPolicy");
    }

    [SkippableFact]
    public void Spell_every_property_of_the_services_in_use_as_CloudFormation_does()
    {
        var lines = typeof(CfnJobProps).Assembly.GetTypes().SelectMany(Lines).ToArray();

        lines.Length.ShouldBeGreaterThan(1_000);
        Python.Run(CompareWithSchemas, input: string.Join('\n', lines)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Lines(Type type)
    {
        var parts = type.GetCustomAttribute<JsiiByValueAttribute>()?.FullyQualifiedName.Split('.') ?? [];
        if (parts is not [_, var module, ['C', 'f', 'n', .. var resource], ..] || !CloudFormationNames.ServiceModules.Contains(module))
            return [];

        var kind = parts.Length == 3 ? CloudFormationNames.ResourceType(type) : CloudFormationNames.ResourceType(module, resource);
        var definition = parts is [_, _, _, var nested] ? nested[..^"Property".Length] : "-";
        return PropertyRenderer.NamesOf(type).Select(name => $"{kind} {definition} {name}");
    }
}
