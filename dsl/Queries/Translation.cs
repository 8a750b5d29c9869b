using System.Collections.Immutable;
using System.Linq.Expressions;
using Strata.Constructs;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Queries.SparkSql;
using Strata.Queries.Trees;

namespace Strata.Queries;

/// <summary>What one translation gathers on its way: problems, inputs, names in use.</summary>
internal sealed class Translation(Dataset target, FunctionBodies bodies)
{
    private readonly List<Diagnostic> problems = [];
    private readonly HashSet<Dataset> inputs = [];
    private readonly HashSet<string> aliases = [];
    private readonly HashSet<string> steps = [];
    private ScriptFunction? function;
    private int stepCount;

    public ImmutableArray<Diagnostic> Problems => [.. problems.Distinct()];

    public ImmutableArray<Dataset> Inputs => [.. inputs.OrderBy(input => input.Name, StringComparer.Ordinal)];

    /// <summary>Reports what has no exact translation; the translation goes on, to find what else there is.</summary>
    /// <param name="definition">The rule.</param>
    /// <param name="token">The text of the script the caret points at.</param>
    /// <param name="facts">The rest of the message's places; the first is the dataset's name.</param>
    public void Refuse(DiagnosticDefinition definition, string token, params ReadOnlySpan<object?> facts)
    {
        var problem = definition.At(function?.DeclaredAt ?? target.DeclaredAt, [target.Name, .. facts]) with { Token = token };
        var dataset = $"Dataset '{target.Name}'";
        problems.Add(function is null || !problem.Message.StartsWith(dataset, StringComparison.Ordinal)
            ? problem
            : problem with { Message = $"Function '{function.Name}', which dataset '{target.Name}' calls,{problem.Message[dataset.Length..]}" });
    }

    /// <summary>Translates a part of the query; what it refuses is told of the function that the part stands in.</summary>
    public T Within<T>(Expression part, Func<T> translate)
    {
        if (!bodies.BeginsAt(part, out var entered))
            return translate();

        var left = function;
        function = entered;
        var translated = translate();
        function = left;
        return translated;
    }

    /// <summary>Reports a column of the result; the caret points into its record.</summary>
    public void RefuseColumn(DiagnosticDefinition definition, Column column, params ReadOnlySpan<object?> facts) =>
        problems.Add(definition.At(target.DeclaredAt, [target.Name, column.Name, .. facts]) with { Token = column.Property.Name, Record = target.RowType.Name });

    /// <summary>Whether a column of an input is personal data.</summary>
    public bool IsPersonal(ColumnReference reference) =>
        inputs.Any(input => input.Name == reference.Dataset && input.Columns.Any(column => column.Name == reference.Column && column.Pii));

    /// <summary>A table of a FROM clause, under a name that no other one has.</summary>
    public FromItem Read(Dataset dataset, string? rangeVariable)
    {
        inputs.Add(dataset);
        return new FromItem("FROM", Unique(aliases, rangeVariable ?? dataset.ViewName)) { Dataset = dataset };
    }

    public FromItem Read(Step step) => new("FROM", Unique(aliases, step.Name)) { Step = step };

    /// <summary>Makes a step of a SELECT; the names inside it can be used again.</summary>
    public Step NewStep(string? rangeVariable, string combined, params ImmutableArray<SelectPart> parts)
    {
        var inside = parts.SelectMany(part => part.Block.From).Select(item => item.Alias).ToImmutableArray();
        var name = rangeVariable ?? string.Join('_', inside);
        aliases.ExceptWith(inside);

        while (inputs.Any(input => input.ViewName == name))
            name += "_step";

        return new Step(++stepCount, Unique(steps, name), combined, parts);
    }

    /// <summary>The names inside a subquery can be used again outside it.</summary>
    public void Leave(SelectBlock block) => aliases.ExceptWith(block.From.Select(item => item.Alias));

    private static string Unique(HashSet<string> taken, string name)
    {
        var unique = name.ToLowerInvariant();
        for (var number = 2; !taken.Add(unique); number++)
            unique = $"{name.ToLowerInvariant()}{number}";

        return unique;
    }
}
