using System.Net.Sockets;
using Amazon.Runtime;
using Strata.Aws;
using Strata.Aws.Assembly;
using Strata.Diagnostics;

namespace Strata.Build.Deployment;

/// <summary>Turns what the SDK and the network throw into one sentence for a person; anything else is our own bug and stays an exception.</summary>
internal static class Failures
{
    public static Diagnostic? Describe(Exception failure, AwsTarget target) => failure switch
    {
        DeploymentException known => known.Problem,
        AssemblyException assembly => Problem(DeploymentDiagnostics.AssemblyUnreadable, assembly.Message),
        _ when Connection(failure) is { } reason => Problem(DeploymentDiagnostics.NoAnswer, target.Endpoint?.ToString() ?? target.ToString(), reason),
        AmazonServiceException refused when IsAboutCredentials(refused.ErrorCode) => Problem(DeploymentDiagnostics.NoCredentials, target, Text(refused)),
        AmazonServiceException refused => Problem(DeploymentDiagnostics.Refused, target, refused.ErrorCode ?? refused.StatusCode.ToString(), Text(refused)),
        AmazonClientException client => Problem(DeploymentDiagnostics.NoCredentials, target, Text(client)),
        _ => null,
    };

    private static bool IsAboutCredentials(string? code) =>
        code is "ExpiredToken" or "ExpiredTokenException" or "InvalidClientTokenId" or "SignatureDoesNotMatch" or "UnrecognizedClientException";

    private static string? Connection(Exception? failure) => failure switch
    {
        null => null,
        SocketException socket => Text(socket),
        HttpRequestException { InnerException: null } http => Text(http),
        TaskCanceledException { InnerException: TimeoutException } => "no answer in time",
        _ => Connection(failure.InnerException),
    };

    private static string Text(Exception failure) => failure.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');

    private static Diagnostic Problem(DiagnosticDefinition definition, params ReadOnlySpan<object?> arguments) =>
        definition.At(SourceLocation.None, arguments);
}
