using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Strata.Constructs.Environments;
using Strata.Synthesis;
using Strata.Synthesis.Policies;

namespace Strata.Tests.Synthesis.Policies;

public sealed class PolicyTests
{
    [Theory]
    [InlineData(Preset.Development)]
    [InlineData(Preset.Production)]
    public void Find_nothing_in_what_constructs_make(Preset preset)
    {
        PolicySet.Check(SampleTemplates.Render(SampleManifest.Create(preset))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("STR4101", "s3:*")]
    [InlineData("STR4101", "*")]
    [InlineData("STR4101", "s3:Get*")]
    public void Refuse_a_wildcard_in_an_action(string id, string action)
    {
        Broken(templates => Statement(templates, "CleanOrdersRole", "ReadDelivered")["Action"] = new JsonArray(action))
            .ShouldBe([$"environments/retail/lakehouse.csx(20) {id}: Resource 'CleanOrdersRole' allows '{action}' in statement 'ReadDelivered', which includes actions nobody asked for. Name each action."]);
    }

    [Fact]
    public void Refuse_an_action_on_every_resource()
    {
        Broken(templates => Statement(templates, "CleanOrdersRole", "ReadDelivered")["Resource"] = new JsonArray("*"))
            .ShouldBe(["environments/retail/lakehouse.csx(20) STR4102: Resource 'CleanOrdersRole' allows 's3:GetObject' on every resource in statement 'ReadDelivered'. Name the resources."]);
    }

    [Fact]
    public void Refuse_a_trust_that_any_account_can_use()
    {
        Broken(templates => templates.Properties("PostgresShopTargetRole")["AssumeRolePolicyDocument"]!["Statement"]![0]!.AsObject().Remove("Condition"))
            .ShouldBe(
            [
                "environments/retail/lakehouse.csx(7) STR4103: Resource 'PostgresShopTargetRole' lets service 'dms.amazonaws.com' act in statement 'AssumedByService' without a condition on the account. Add a condition on aws:SourceAccount.",
                "environments/retail/lakehouse.csx(7) STR4103: Resource 'PostgresShopTargetRole' lets service 'dms.eu-west-1.amazonaws.com' act in statement 'AssumedByService' without a condition on the account. Add a condition on aws:SourceAccount.",
            ]);
    }

    [Theory]
    [InlineData("STR4201", "CuratedBucket", "BucketEncryption")]
    [InlineData("STR4203", "PostgresShopScheduleDeadLetters", "SqsManagedSseEnabled")]
    [InlineData("STR4204", "AlertTopic", "KmsMasterKeyId")]
    [InlineData("STR4205", "CleanOrdersJob", "SecurityConfiguration")]
    [InlineData("STR4205", "CleanedCrawler", "CrawlerSecurityConfiguration")]
    public void Refuse_what_is_not_encrypted(string id, string logicalId, string property)
    {
        Broken(templates => templates.Properties(logicalId).Remove(property)).ShouldHaveSingleItem().ShouldContain($"{id}: ");
    }

    [Fact]
    public void Refuse_a_bucket_that_can_become_public()
    {
        Broken(templates => templates.Properties("CuratedBucket")["PublicAccessBlockConfiguration"]!["BlockPublicPolicy"] = false)
            .ShouldHaveSingleItem().ShouldContain("STR4202: Bucket 'CuratedBucket' does not set BlockPublicPolicy to true.");
    }

    [Fact]
    public void Refuse_a_crawler_in_the_ingestion_layer()
    {
        Broken(templates => templates.Properties("CleanedCrawler")["Targets"]!["DeltaTargets"]![0]!["DeltaTables"]!.AsArray().Add("s3://retail-dev-ingestion-111122223333-eu-west-1/postgres/"))
            .ShouldHaveSingleItem().ShouldContain("STR4301: Crawler 'CleanedCrawler' reads 's3://retail-dev-ingestion-111122223333-eu-west-1/postgres/' of the ingestion layer.");
    }

    [Fact]
    public void Refuse_a_stack_of_too_many_resources()
    {
        Broken(templates => Repeat(500, at => templates[0].Resources.Add($"Extra{at}", new JsonObject { ["Type"] = "AWS::KMS::Alias" })))
            .ShouldBe([" STR4401: Stack 'retail-dev-storage' has 516 resources, and CloudFormation takes 500. Split the lakehouse."]);
    }

    [Fact]
    public void Refuse_a_template_of_too_many_bytes()
    {
        Broken(templates => templates[0].Template["Description"] = new string('x', 1_000_000)).ShouldHaveSingleItem().ShouldContain("bytes, and CloudFormation takes 1000000.");
    }

    [Fact]
    public void Refuse_a_policy_that_IAM_would_not_take()
    {
        Broken(templates => Repeat(100, at => Statement(templates, "CleanOrdersRole", "ReadDelivered")["Resource"]!.AsArray().Add($"arn:aws:s3:::a-bucket/{at}/{new string('x', 90)}")))
            .ShouldHaveSingleItem().ShouldContain("STR4403: Resource 'CleanOrdersRole' has inline policies of ");
    }

    [Fact]
    public void Refuse_a_name_that_its_service_would_not_take()
    {
        Broken(templates => templates.Properties("CleanOrdersRole")["RoleName"] = new string('x', 65))
            .ShouldHaveSingleItem().ShouldContain("of 65 characters, and its service takes 64.");
    }

    [Fact]
    public void Warn_of_a_workflow_that_cannot_be_resumed()
    {
        Broken(templates => Repeat(100, at => templates[^1].Resources.Add($"Extra{at}", new JsonObject { ["Type"] = "AWS::Glue::Trigger" })))
            .ShouldHaveSingleItem().ShouldContain("STR4405: The workflow has ");
    }

    private static ImmutableArray<string> Broken(Action<ImmutableArray<StackTemplate>> change)
    {
        var templates = SampleTemplates.Render();
        change(templates);

        return [.. PolicySet.Check(templates).Select(problem => $"{(problem.Location.Line > 0 ? problem.Location : "")} {problem.Id}: {problem.Message}")];
    }

    private static JsonObject Statement(ImmutableArray<StackTemplate> templates, string role, string sid) =>
        templates.Properties(role)["Policies"]![0]!["PolicyDocument"]!["Statement"]!.AsArray().Single(statement => (string?)statement!["Sid"] == sid)!.AsObject();

    private static void Repeat(int times, Action<int> action)
    {
        for (var at = 0; at < times; at++)
            action(at);
    }
}
