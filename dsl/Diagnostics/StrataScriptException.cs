namespace Strata.Diagnostics;

/// <summary>An argument no model can be built from. The script stage reports it as STR1900 with the line of the script that passed it.</summary>
/// <param name="message">Subject, fact, remedy.</param>
public sealed class StrataScriptException(string message) : Exception(message);
