using System.Text.Json;

namespace Strata.Constructs.Postgres;

/// <summary>
/// The <see href="https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TaskSettings.html">settings</see> of every task,
/// which DMS takes as JSON text.
/// </summary>
internal static class TaskSettings
{
    private const int LargestLobKilobytes = 1024;

    public static string Json { get; } = JsonSerializer.Serialize(new
    {
        Logging = new { EnableLogging = true },
        TargetMetadata = new { SupportLobs = true, LimitedSizeLobMode = true, LobMaxSize = LargestLobKilobytes },
        // A table's folder is emptied before a full load, so that a reload really replaces what was there.
        FullLoadSettings = new { TargetTablePrepMode = "DROP_AND_CREATE", MaxFullLoadSubTasks = 8 },
        // A row or a table that cannot be copied whole stops the task; the default copies what it can and goes on.
        ErrorBehavior = new
        {
            FailOnNoTablesCaptured = true,
            DataErrorPolicy = "STOP_TASK",
            DataTruncationErrorPolicy = "STOP_TASK",
            TableErrorPolicy = "STOP_TASK",
            ApplyErrorDeletePolicy = "STOP_TASK",
            ApplyErrorInsertPolicy = "STOP_TASK",
            ApplyErrorUpdatePolicy = "STOP_TASK",
        },
    });
}
