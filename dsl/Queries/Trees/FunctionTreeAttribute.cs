using System.ComponentModel;

namespace Strata.Queries.Trees;

/// <summary>
/// Marks what gives the tree of a script's function. Written beside each function that a query uses while the script is compiled, never by an
/// author; public because the compiled script is another assembly.
/// </summary>
/// <param name="function">The function's name.</param>
/// <param name="overload">Its place among the functions of that name, from 0.</param>
/// <param name="file">The script that declares it.</param>
/// <param name="line">The line that declares it, from 1.</param>
[AttributeUsage(AttributeTargets.Method)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FunctionTreeAttribute(string function, int overload, string file, int line) : Attribute
{
    /// <summary>The function's name.</summary>
    public string Function { get; } = function;

    /// <summary>Its place among the functions of that name, from 0.</summary>
    public int Overload { get; } = overload;

    /// <summary>The script that declares it.</summary>
    public string File { get; } = file;

    /// <summary>The line that declares it, from 1.</summary>
    public int Line { get; } = line;
}
