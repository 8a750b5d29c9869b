using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using Amazon.CDK.AWS.Scheduler;
using Amazon.CDK.AWS.SQS;
using Strata.Synthesis;
using Strata.Synthesis.Iam;
using Strata.Synthesis.Rendering;

namespace Strata.Constructs.Postgres;

/// <summary>
/// What starts a source's tasks: DMS has no schedules, and which call starts a task depends on the task's state, so a function looks at
/// the state and makes the call. A task that follows changes runs on; its schedule brings it back when it has stopped.
/// </summary>
internal sealed class StarterResources(SynthesisContext context, PostgresManifest source, string id)
{
    private const string Handler = "lambda/dms_starter.zip";
    private const double MessageDays = 14;
    private const double SecondsPerDay = 86_400;
    private const double MaximumEventAgeSeconds = 3_600;
    private const double MaximumRetries = 3;

    private readonly string functionName = context.Names.Schedule($"{source.Name}-starter");

    public IEnumerable<Resource> Function(IEnumerable<LoadPlan> plans) =>
    [
        Declared("StarterLogs", new CfnLogGroupProps
        {
            LogGroupName = $"/aws/lambda/{functionName}",
            KmsKeyId = context.LakeKey,
            RetentionInDays = context.Defaults.LogDays,
        }) with { Retention = context.Defaults.Data },
        Role("StarterRole", "starter", "lambda.amazonaws.com", StarterStatements(plans)),
        Declared("Starter", new CfnFunctionProps
        {
            FunctionName = functionName,
            Description = $"Starts or resumes the replication tasks of {source.Name}",
            Runtime = "python3.13",
            Architectures = ["arm64"],
            Handler = "handler.handle",
            Code = new CfnFunction.CodeProperty { S3Bucket = context.Locations.Artefacts, S3Key = context.Artefacts[Handler].Key },
            Role = new GetAtt($"{id}StarterRole", "Arn"),
            MemorySize = 256,
            Timeout = 60,
            LoggingConfig = new CfnFunction.LoggingConfigProperty { LogGroup = new Ref($"{id}StarterLogs") },
        }),
    ];

    public IEnumerable<Resource> Schedules(IEnumerable<LoadPlan> plans) =>
    [
        Declared("ScheduleDeadLetters", new CfnQueueProps
        {
            QueueName = context.Names.Schedule($"{source.Name}-missed"),
            SqsManagedSseEnabled = true,
            MessageRetentionPeriod = MessageDays * SecondsPerDay,
        }) with { Retention = Retention.Delete },
        Declared("ScheduleDeadLettersPolicy", new CfnQueuePolicyProps
        {
            Queues = [new Ref($"{id}ScheduleDeadLetters")],
            PolicyDocument = PolicyJson.Of(
                Statement.DenyAll("TlsOnly", ["sqs:*"], DeadLetters).When("Bool", "aws:SecureTransport", "false")),
        }),
        Role("ScheduleRole", "schedule", "scheduler.amazonaws.com",
            Statement.Allow("InvokeStarter", ["lambda:InvokeFunction"], new GetAtt($"{id}Starter", "Arn")),
            Statement.Allow("KeepMissed", ["sqs:SendMessage"], DeadLetters)),
        .. plans.Select(Schedule),
    ];

    private string DeadLetters => new GetAtt($"{id}ScheduleDeadLetters", "Arn");

    private Resource Schedule(LoadPlan plan) => Declared($"{plan.LogicalId}Schedule", new CfnScheduleProps
    {
        Name = context.Names.Schedule($"{source.Name}-{plan.Name}"),
        Description = $"Starts {plan.MigrationType} of {source.Name}",
        ScheduleExpression = $"cron({plan.Cron})",
        ScheduleExpressionTimezone = "UTC",
        State = context.Defaults.SchedulesOn ? "ENABLED" : "DISABLED",
        FlexibleTimeWindow = new CfnSchedule.FlexibleTimeWindowProperty { Mode = "OFF" },
        Target = new CfnSchedule.TargetProperty
        {
            Arn = new GetAtt($"{id}Starter", "Arn"),
            RoleArn = new GetAtt($"{id}ScheduleRole", "Arn"),
            Input = $$"""{"replicationTaskArn":"{{new Ref(id + plan.LogicalId)}}"}""",
            DeadLetterConfig = new CfnSchedule.DeadLetterConfigProperty { Arn = DeadLetters },
            RetryPolicy = new CfnSchedule.RetryPolicyProperty
            {
                MaximumEventAgeInSeconds = MaximumEventAgeSeconds,
                MaximumRetryAttempts = MaximumRetries,
            },
        },
    });

    private Statement[] StarterStatements(IEnumerable<LoadPlan> plans)
    {
        var tasks = plans.Select(plan => new Ref(id + plan.LogicalId).ToString());
        return
        [
            // DescribeReplicationTasks knows no resources to narrow it to.
            Statement.Allow("SeeTasks", ["dms:DescribeReplicationTasks"], "*"),
            Statement.Allow("StartTasks", ["dms:StartReplicationTask"], [.. tasks]),
            Statement.Allow("Log", ["logs:CreateLogStream", "logs:PutLogEvents"], new GetAtt($"{id}StarterLogs", "Arn")),
        ];
    }

    private Resource Role(string part, string kind, string service, params Statement[] allows) =>
        new ServiceRole(id + part, context.Names.Role(kind, source.Name), $"Lets {service} start the replication tasks of {source.Name}")
        {
            Services = [service],
            Allows = allows,
        }.In(context) with
        { DeclaredAt = source.DeclaredAt };

    private Resource Declared(string part, object properties) => new(id + part, properties) { DeclaredAt = source.DeclaredAt };
}
