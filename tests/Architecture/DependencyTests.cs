using System.Text.RegularExpressions;

namespace Strata.Tests.Architecture;

public sealed class DependencyTests
{
    /// <summary>Parts of a <c>*Resources.cs</c> that have a file of their own.</summary>
    private static readonly string[] partsOfResources = ["dsl/Constructs/Jobs/JobEncryption.cs", "dsl/Constructs/Operations/AlertRule.cs"];

    [Fact]
    public void Only_resources_and_synthesis_know_CDK() =>
        SourceTree.CSharpIn("dsl").Where(file => Mentions(file, @"\bAmazon\.(CDK|JSII)\b"))
            .Where(file => !file.StartsWith("dsl/Synthesis/") && !file.EndsWith("Resources.cs"))
            .Except(partsOfResources)
            .ShouldBeEmpty();

    [Fact]
    public void Only_scripting_knows_the_compiler() =>
        SourceTree.CSharpIn("dsl").Concat(SourceTree.CSharpIn("build")).Concat(SourceTree.CSharpIn("schema"))
            .Where(file => Mentions(file, @"\bMicrosoft\.CodeAnalysis\b") && !file.StartsWith("dsl/Scripting/"))
            .ShouldBeEmpty();

    [Fact]
    public void Only_the_build_knows_Cake_and_AWS_clients() =>
        SourceTree.CSharpIn("dsl").Concat(SourceTree.CSharpIn("schema"))
            .Where(file => Mentions(file, @"^using (Cake|Amazon\.(Runtime|S3|SecurityToken|CloudFormation))\b"))
            .ShouldBeEmpty();

    [Fact]
    public void Stages_before_synthesis_do_not_know_it() =>
        SourceTree.CSharpIn("dsl")
            .Where(file => Regex.IsMatch(file, "^dsl/(Scripting|Model|Validation|Queries|Quality|Preview|Cases)/") || file.EndsWith("Rules.cs") || file.Contains("/Rules/"))
            .Where(file => Mentions(file, @"^using Strata\.Synthesis"))
            .ShouldBeEmpty();

    private static bool Mentions(string file, string pattern) => Regex.IsMatch(SourceTree.Read(file), pattern, RegexOptions.Multiline);
}
