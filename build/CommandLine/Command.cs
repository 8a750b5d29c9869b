using System.Collections.Immutable;

namespace Strata.Build.CommandLine;

/// <summary>A command line that was understood, or what is wrong with it.</summary>
/// <param name="Target">The one target to run.</param>
/// <param name="Arguments">The options given, by their full names; a switch has the value <c>true</c>.</param>
/// <param name="Problems">One sentence or two for each mistake; when there is one, nothing may run.</param>
internal sealed record Command(string Target, ImmutableArray<(string Name, string Value)> Arguments, ImmutableArray<string> Problems)
{
    public string? this[string option] => Arguments.Where(argument => argument.Name == option).Select(argument => argument.Value).LastOrDefault();

    /// <summary>The same for Cake, which ignores what it does not know and therefore only sees what was checked.</summary>
    public IEnumerable<string> ForCake() =>
        Arguments.Where(argument => argument.Name != Options.Target)
            .Select(argument => IsSwitch(argument.Name) || argument.Value == "" ? $"--{argument.Name}" : $"--{argument.Name}={argument.Value}")
            .Prepend($"--{Options.Target}={Target}");

    private static bool IsSwitch(string name) => Options.All.Any(option => option.Name == name && option.Value is null);
}
