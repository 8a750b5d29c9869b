using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Scripting;
using Strata.Tests.Support;
using Strata.Validation;

namespace Strata.Tests.Validation;

public sealed class ValidatorTests
{
    private static readonly DiagnosticDefinition definition = new("STR2999", Severity.Warning, "Title", "Message.", "Why.");

    [Fact]
    public void Reports_what_every_rule_finds_and_a_rule_that_stops()
    {
        ImmutableArray<IRule> rules = [new Finds(), new Stops(), new Finds()];

        Validator.Check(ModelBuilder.Build(new Declarations(), new ScriptSources(RepositoryRoot.Path)), rules).Select(problem => $"{problem.Id}: {problem.Message}").ShouldBe(
        [
            "STR2999: Message.",
            "STR2000: Rule 'Stops' stopped with 'no way'. Report it with the script that caused it.",
            "STR2999: Message.",
        ]);
    }

    private sealed class Finds() : Rule(definition)
    {
        public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) => [Report(SourceLocation.None, "")];
    }

    private sealed class Stops() : Rule(definition)
    {
        public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) => throw new NotSupportedException("no way");
    }
}
