using System.Text.Json.Nodes;
using Strata.Verification.Deployed;
using Strata.Verification.Readers;

namespace Strata.Verification;

/// <summary>Each resource of each template is in its service, with the properties that were declared.</summary>
public sealed class ResourceTests
{
    private const string NotNamed = "";

    /// <summary>Without a lakehouse there is one row, so that the skip is seen.</summary>
    public static IEnumerable<object[]> Resources() =>
        VerificationInput.Current is not { } input
            ? [[NotNamed, NotNamed, NotNamed]]
            : from stack in input.Assembly.Stacks
              from resource in stack.Template.Resources.Values
              select new object[] { stack.Name, resource.LogicalId, resource.Type };

    [SkippableTheory]
    [MemberData(nameof(Resources))]
    public async Task Is_as_declared(string stack, string logicalId, string type)
    {
        var lakehouse = await DeployedLakehouse.CurrentAsync();
        var reader = ResourceReaders.For(type);
        if (reader is null)
        {
            Assert.Fail($"Resource type '{type}' – has no reader, so '{logicalId}' cannot be verified. Add one in tests/Verification/Readers.");
        }


        var resource = lakehouse.Resources.Single(deployed => deployed.Stack == stack && deployed.Resource.LogicalId == logicalId);
        var found = await reader.ReadAsync(lakehouse.Apis, resource);

        if (found is null) Assert.Fail($"{resource} – is not in its service. Deploy again.");
        var differences = PropertyComparison.Differences(Readable(resource.Properties, reader), found);
        if (!differences.IsEmpty) Assert.Fail($"{resource} – differs from its declaration:\n  {string.Join("\n  ", differences)}\nDeploy again, or find out who changed it.");
    }

    private static JsonObject Readable(JsonObject declared, ResourceReader reader)
    {
        var readable = declared.DeepClone().AsObject();
        foreach (var property in reader.Unread.Keys) readable.Remove(property);
        if (readable.ContainsKey(Tags.Property)) readable[Tags.Property] = Tags.Of(readable[Tags.Property]);
        return readable;
    }
}
