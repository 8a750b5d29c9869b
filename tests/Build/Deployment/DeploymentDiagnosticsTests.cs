using System.Reflection;
using Strata.Build.Deployment;
using Strata.Diagnostics;

namespace Strata.Tests.Build.Deployment;

public sealed class DeploymentDiagnosticsTests
{
    [Fact]
    public void All_are_listed_each_under_an_id_of_its_own()
    {
        var declared = typeof(DeploymentDiagnostics)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(DiagnosticDefinition))
            .Select(property => (DiagnosticDefinition)property.GetValue(null)!);

        DeploymentDiagnostics.All.ShouldBe(declared.OrderBy(definition => definition.Id, StringComparer.Ordinal));
        DeploymentDiagnostics.All.Select(definition => definition.Id).ShouldBeUnique();
        DeploymentDiagnostics.All.ShouldAllBe(definition => definition.Id.StartsWith("STR5") || definition.Id.StartsWith("STR6"));
    }
}
