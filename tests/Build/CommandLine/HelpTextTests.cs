using Strata.Build.CommandLine;

namespace Strata.Tests.Build.CommandLine;

public sealed class HelpTextTests
{
    [Fact]
    public Task Lists_every_target_every_option_and_five_examples()
    {
        var text = new StringWriter();

        HelpText.Write(text);

        return Verifier.Verify(text.ToString());
    }
}
