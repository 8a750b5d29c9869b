using System.Runtime.CompilerServices;
using Strata.Diagnostics;

namespace Strata.Constructs.Environments;

/// <summary>One place the lakehouse is deployed to: an account, a region, and the values that differ there.</summary>
public sealed class DeployEnvironment
{
    private readonly List<NetworkSettings> networks = [];
    private readonly List<ParameterSetting> parameters = [];

    internal DeployEnvironment(string name, string account, string region, Preset preset, SourceLocation declaredAt) =>
        (Name, Account, Region, Preset, DeclaredAt) = (name, account, region, preset, declaredAt);

    /// <summary>The environment's name; it is part of every physical name, so that two fit one account.</summary>
    public string Name { get; }

    internal string Account { get; }

    internal string Region { get; }

    internal Preset Preset { get; }

    internal SourceLocation DeclaredAt { get; }

    internal IReadOnlyList<NetworkSettings> Networks => networks;

    internal IReadOnlyList<ParameterSetting> Parameters => parameters;

    /// <summary>Says which subnets a named network is here.</summary>
    /// <param name="name">The name the lakehouse uses: <c>Network("data")</c>.</param>
    /// <param name="vpc">The VPC: <c>vpc-0a1b…</c>.</param>
    /// <param name="subnets">At least two private subnets in different availability zones: <c>subnet-0a1b…</c>.</param>
    /// <param name="securityGroups">At least one security group that reaches the sources: <c>sg-0a1b…</c>.</param>
    /// <param name="file">Set by the compiler.</param>
    /// <param name="line">Set by the compiler.</param>
    /// <returns>The environment.</returns>
    public DeployEnvironment Network(
        string name, string vpc, string[] subnets, string[] securityGroups, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        networks.Add(new NetworkSettings(name, vpc, [.. subnets], [.. securityGroups], new SourceLocation(file, line)));
        return this;
    }

    /// <summary>Gives a named parameter its value here. Not for secrets: those are referred to by <c>Secret("name")</c>.</summary>
    /// <param name="name">The name the lakehouse uses: <c>Parameter("clickstream-arn")</c>.</param>
    /// <param name="value">The value.</param>
    /// <param name="file">Set by the compiler.</param>
    /// <param name="line">Set by the compiler.</param>
    /// <returns>The environment.</returns>
    public DeployEnvironment Parameter(string name, string value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        parameters.Add(new ParameterSetting(name, value, new SourceLocation(file, line)));
        return this;
    }
}
