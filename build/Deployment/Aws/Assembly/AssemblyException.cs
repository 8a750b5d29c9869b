namespace Strata.Aws.Assembly;

/// <summary>The cloud assembly cannot be deployed as it lies there; the message says what to do.</summary>
internal sealed class AssemblyException(string message) : Exception(message);
