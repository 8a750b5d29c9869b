using System.Collections.Immutable;

namespace Strata.Constructs.Environments;

/// <summary>Where the lakehouse is deployed.</summary>
public sealed record EnvironmentManifest
{
    /// <summary>The environment's name, part of every physical name.</summary>
    public required string Name { get; init; }

    /// <summary>The AWS account, 12 digits.</summary>
    public required string Account { get; init; }

    /// <summary>The AWS region.</summary>
    public required string Region { get; init; }

    /// <summary><c>Development</c> or <c>Production</c>.</summary>
    public required Preset Preset { get; init; }

    /// <summary>Networks by name.</summary>
    public required ImmutableArray<NetworkManifest> Networks { get; init; }

    /// <summary>Parameters by name.</summary>
    public required ImmutableArray<ParameterManifest> Parameters { get; init; }

    internal static EnvironmentManifest From(DeployEnvironment environment) => new()
    {
        Name = environment.Name,
        Account = environment.Account,
        Region = environment.Region,
        Preset = environment.Preset,
        Networks = [.. environment.Networks.OrderBy(network => network.Name, StringComparer.Ordinal).Select(NetworkManifest.From)],
        Parameters =
        [
            .. environment.Parameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal)
                .Select(parameter => new ParameterManifest { Name = parameter.Name, Value = parameter.Value }),
        ],
    };
}

/// <summary>Where in a VPC things run.</summary>
public sealed record NetworkManifest
{
    /// <summary>The name the lakehouse uses.</summary>
    public required string Name { get; init; }

    /// <summary>The VPC's id.</summary>
    public required string Vpc { get; init; }

    /// <summary>Ids of subnets.</summary>
    public required ImmutableArray<string> Subnets { get; init; }

    /// <summary>Ids of security groups.</summary>
    public required ImmutableArray<string> SecurityGroups { get; init; }

    internal static NetworkManifest From(NetworkSettings network) => new()
    {
        Name = network.Name,
        Vpc = network.Vpc,
        Subnets = network.Subnets,
        SecurityGroups = network.SecurityGroups,
    };
}

/// <summary>A value an environment gives.</summary>
public sealed record ParameterManifest
{
    /// <summary>The name the lakehouse uses.</summary>
    public required string Name { get; init; }

    /// <summary>The value here.</summary>
    public required string Value { get; init; }
}
