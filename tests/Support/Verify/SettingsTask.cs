using System.Runtime.CompilerServices;
using System.Text;

namespace VerifyTests;

/// <summary>A verification that has not run yet: settings can still be chained; awaiting it runs it once.</summary>
public sealed class SettingsTask(VerifySettings? settings, Func<VerifySettings, Task> verify)
{
    private Task? task;

    public VerifySettings CurrentSettings { get; } = settings ?? new VerifySettings();

    public SettingsTask UseDirectory(string directory) => With(current => current.UseDirectory(directory));

    public SettingsTask UseFileName(string fileName) => With(current => current.UseFileName(fileName));

    public SettingsTask UseTypeName(string name) => With(current => current.UseTypeName(name));

    public SettingsTask UseMethodName(string name) => With(current => current.UseMethodName(name));

    public SettingsTask UseParameters(params object?[] parameters) => With(current => current.UseParameters(parameters));

    public SettingsTask UseTextForParameters(string parametersText) => With(current => current.UseTextForParameters(parametersText));

    public SettingsTask AddScrubber(Action<StringBuilder> scrubber) => With(current => current.AddScrubber(scrubber));

    public Task ToTask() => task ??= verify(CurrentSettings);

    public TaskAwaiter GetAwaiter() => ToTask().GetAwaiter();

    public static implicit operator Task(SettingsTask task) => task.ToTask();

    private SettingsTask With(Action<VerifySettings> change)
    {
        change(CurrentSettings);
        return this;
    }
}
