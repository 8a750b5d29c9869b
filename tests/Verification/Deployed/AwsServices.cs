using Strata.Aws;

namespace Strata.Verification.Deployed;

/// <summary>The services whose APIs are read.</summary>
internal static class AwsServices
{
    public static AwsService DatabaseMigration { get; } = new("Database Migration Service", "dms", "2016-01-01");

    public static AwsService Events { get; } = new("EventBridge", "events", "2015-10-07");

    public static AwsService Glue { get; } = new("Glue", "glue", "2017-03-31");

    public static AwsService Iam { get; } = new("IAM", "iam", "2010-05-08") { IsGlobal = true };

    public static AwsService Kms { get; } = new("KMS", "kms", "2014-11-01");

    public static AwsService Lambda { get; } = new("Lambda", "lambda", "2015-03-31");

    public static AwsService Logs { get; } = new("CloudWatch Logs", "logs", "2014-03-28");

    public static AwsService Scheduler { get; } = new("Scheduler", "scheduler", "2021-06-30");

    public static AwsService Sns { get; } = new("SNS", "sns", "2010-03-31");

    public static AwsService Sqs { get; } = new("SQS", "sqs", "2012-11-05");
}
