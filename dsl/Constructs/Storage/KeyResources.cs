using Amazon.CDK.AWS.KMS;
using Strata.Synthesis;
using Strata.Synthesis.Iam;
using Strata.Synthesis.Rendering;

namespace Strata.Constructs.Storage;

/// <summary>One key per trust boundary: what sources delivered, and everything made from it.</summary>
internal static class KeyResources
{
    private const double DeletionWindowInDays = 30;

    public static IEnumerable<Resource> All(SynthesisContext context) =>
    [
        Key(context, "IngestionKey", "Encrypts the ingestion layer", Administration(context), OnlyIngestAndCleanDecrypt(context)),
        Alias(context, "IngestionKeyAlias", "ingestion", context.IngestionKey),
        Key(context, "LakeKey", "Encrypts the cleaned and curated layers, artefacts, logs and alerts", Administration(context), Logs(context), Alerts(context)),
        Alias(context, "LakeKeyAlias", "lake", context.LakeKey),
    ];

    private static Resource Key(SynthesisContext context, string id, string description, params Statement[] policy) =>
        new(id, new CfnKeyProps
        {
            Description = $"{description} of {context.Manifest.Lakehouse} ({context.Manifest.Environment.Name})",
            EnableKeyRotation = true,
            PendingWindowInDays = DeletionWindowInDays,
            KeyPolicy = PolicyJson.Of(policy),
        })
        {
            Retention = context.Defaults.Data,
        };

    private static Resource Alias(SynthesisContext context, string id, string name, string key) =>
        new(id, new CfnAliasProps { AliasName = $"alias/{context.Names.Prefix}{name}", TargetKeyId = key });

    /// <summary>Hands the key to the account's IAM policies. Without it nobody could administer the key; in a key's policy '*' is the key itself.</summary>
    private static Statement Administration(SynthesisContext context) =>
        Statement.Allow("GovernedByIam", ["kms:*"], "*").ForPrincipal(context.Arns.AccountRoot);

    private static Statement OnlyIngestAndCleanDecrypt(SynthesisContext context) =>
        Statement.DenyAll("OnlyIngestAndCleanRolesDecrypt", ["kms:Decrypt"], "*")
            .When("ArnNotLike", "aws:PrincipalArn", IngestionAccess.Readers(context));

    private static Statement Logs(SynthesisContext context) =>
        Statement.Allow("CloudWatchLogs", ["kms:Encrypt", "kms:Decrypt", "kms:ReEncryptFrom", "kms:ReEncryptTo", "kms:GenerateDataKey", "kms:DescribeKey"], "*")
            .ForServices(context.Arns.ServiceHere("logs"))
            .When("ArnLike", "kms:EncryptionContext:aws:logs:arn", context.Arns.Regional("logs", "log-group:*"));

    private static Statement Alerts(SynthesisContext context) =>
        Statement.Allow("EventsToEncryptedTopic", ["kms:Decrypt", "kms:GenerateDataKey"], "*")
            .ForServices("events.amazonaws.com")
            .When("StringEquals", "aws:SourceAccount", context.Account);
}
