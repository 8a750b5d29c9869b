using System.Collections.Immutable;
using Strata.Diagnostics;

namespace Strata.Build.CommandLine;

/// <summary>Checks a command line in full before anything runs: targets, options, values, and which option belongs to which target.</summary>
internal sealed class CommandParser(BuildPaths paths)
{
    private readonly List<(Option Option, string Value)> found = [];
    private readonly List<string> problems = [];

    public static Command Parse(IReadOnlyList<string> args, BuildPaths paths) => new CommandParser(paths).Parse(new Queue<string>(args));

    private Command Parse(Queue<string> words)
    {
        var asksForHelp = false;
        while (words.TryDequeue(out var word))
        {
            if (word is "--help" or "-h")
            {
                asksForHelp = true;
            }
            else if (word.StartsWith("--", StringComparison.Ordinal))
            {
                ReadOption(word[2..], words);
            }
            else
            {
                problems.Add($"'{word}' is not an option.{Hint(word, Target.All.Select(target => target.Name), "--target=")} Write options as --name=value.");
            }
        }

        var target = asksForHelp ? Target.Help : ReadTarget();
        if (!asksForHelp)
        {
            CheckRepetitions();
            CheckBelongings(target);
            CheckSwitches(target);
            CheckEnvironment(target);
        }

        return new(target, [.. found.Select(pair => (pair.Option.Name, pair.Value))], asksForHelp ? [] : [.. problems]);
    }

    private void ReadOption(string text, Queue<string> words)
    {
        var parts = text.Split('=', 2);
        var option = Options.All.FirstOrDefault(candidate => candidate.Names.Contains(parts[0]));
        if (option is null)
        {
            problems.Add($"Option '--{parts[0]}' does not exist.{Hint(parts[0], Options.All.SelectMany(known => known.Names), "--")} Run --target=Help for the list.");
            return;
        }

        var value = parts.Length == 2 ? parts[1]
            : option.Value is null ? bool.TrueString.ToLowerInvariant()
            : words.TryPeek(out var next) && !next.StartsWith("--", StringComparison.Ordinal) ? words.Dequeue()
            : "";
        CheckValue(option, value, parts.Length == 2);
        found.Add((option, value));
    }

    private void CheckValue(Option option, string value, bool isWritten)
    {
        if (option.Value is null && isWritten)
        {
            problems.Add($"Option '--{option.Name}' is a switch and got the value '{value}'. Write --{option.Name} alone.");
        }
        else if (option.Value is not null && value == "" && option.SwitchFor.IsEmpty)
        {
            problems.Add($"Option '--{option.Name}' has no value. Write --{option.Name}={option.Value}.");
        }
        else if (!option.Allowed.IsEmpty && !option.Allowed.Contains(value))
        {
            problems.Add($"Option '--{option.Name}' got the value '{value}'.{Hint(value, option.Allowed, "")} Choose {string.Join(" or ", option.Allowed)}.");
        }
    }

    private string ReadTarget()
    {
        var written = found.Where(pair => pair.Option.Name == Options.Target).Select(pair => pair.Value).LastOrDefault(Target.Default);
        if (Target.All.FirstOrDefault(target => target.Name.Equals(written, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            return known.Name;
        }

        problems.Add($"Target '{written}' does not exist.{Hint(written, Target.All.Select(target => target.Name), "")} Run --target=Help for the list.");
        return written;
    }

    private void CheckRepetitions() =>
        problems.AddRange(found
            .GroupBy(pair => pair.Option)
            .Where(group => group.Count() > 1 && !group.Key.IsRepeatable)
            .Select(group => $"Option '--{group.Key.Name}' is given {group.Count()} times. Give it once."));

    private void CheckBelongings(string target)
    {
        if (Target.All.Any(known => known.Name == target))
        {
            problems.AddRange(found.Select(pair => pair.Option).Distinct()
                .Where(option => !option.Targets.IsEmpty && !option.Targets.Contains(target))
                .Select(option => $"Option '--{option.Name}' belongs to {string.Join(", ", option.Targets)}, not to {target}. Remove it."));
        }
    }

    private void CheckSwitches(string target)
    {
        foreach (var (option, value) in found.Where(pair => !pair.Option.SwitchFor.IsEmpty && pair.Option.Targets.Contains(target)))
        {
            if (option.SwitchFor.Contains(target) && value != "")
            {
                problems.Add($"Option '--{option.Name}' is a switch for {target} and got the value '{value}'. Write --{option.Name} alone.");
            }
            else if (!option.SwitchFor.Contains(target) && value == "")
            {
                problems.Add($"Option '--{option.Name}' has no value. Write --{option.Name}={option.Value}.");
            }
        }
    }

    private void CheckEnvironment(string target)
    {
        var environment = found.Where(pair => pair.Option.Name == Options.Environment).Select(pair => pair.Value).LastOrDefault(EnvironmentFile.Default);
        if (environment != "" && Options.WithEnvironment.Contains(target) && EnvironmentFile.Find(environment, paths) is null)
        {
            problems.Add(MissingEnvironment(environment, [.. EnvironmentFile.Names(paths)]));
        }
    }

    private static string MissingEnvironment(string value, ImmutableArray<string> names) =>
        value.EndsWith(EnvironmentFile.Extension, StringComparison.Ordinal)
            ? $"Environment '{value}' does not exist. Give the path of an existing .csx file."
            : $"Environment '{value}' does not exist.{Hint(value, names, "")} Choose one of {string.Join(", ", names)}, or give the path of a .csx file.";

    private static string Hint(string word, IEnumerable<string> candidates, string prefix) =>
        Spelling.Closest(word, candidates) is { } meant ? $" Did you mean '{prefix}{meant}'?" : "";
}
