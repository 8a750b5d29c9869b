namespace Strata.Tests.Support;

public sealed class VerifierTests
{
    [Fact]
    public Task Names_the_snapshot_after_class_and_method() => Verifier.Verify("The file beside this one says the same.");

    [Theory]
    [InlineData("a", 1)]
    [InlineData("b", 2)]
    public Task Names_a_theory_after_its_parameters(string letter, int number) =>
        Verifier.Verify($"{letter}{number}").UseParameters(letter, number);

    [Fact]
    public Task Takes_out_hashes_accounts_and_paths() => Verifier.Verify(
        $"""
        {new string('0', 60)}beef.zip
        arn:aws:s3:::bucket-111122223333/key in 444455556666, but not 20260101120000 and not 1.111122223333
        {RepositoryRoot.Of("environments", "local.csx")}(1,1)
        """);

    [Fact]
    public async Task Shows_the_difference_and_leaves_the_received_text()
    {
        var folder = Directory.CreateTempSubdirectory("strata-snapshot-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "rows.verified.txt"), "one\ntwo\nthree");

        var failure = await Should.ThrowAsync<VerifyException>(async () =>
            await Verifier.Verify("one\r\n2\r\nthree").UseDirectory(folder.FullName).UseFileName("rows"));

        failure.Message.ShouldContain("  one\n- two\n+ 2\n  three");
        File.ReadAllText(Path.Combine(folder.FullName, "rows.received.txt")).ShouldBe("one\n2\nthree");
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Fails_when_no_snapshot_was_accepted_yet()
    {
        var folder = Directory.CreateTempSubdirectory("strata-snapshot-");

        var failure = await Should.ThrowAsync<VerifyException>(async () =>
            await Verifier.Verify("{}", "json").UseDirectory(folder.FullName).UseFileName("manifest"));

        failure.Message.ShouldContain("manifest.verified.json does not exist yet");
        folder.Delete(recursive: true);
    }
}
