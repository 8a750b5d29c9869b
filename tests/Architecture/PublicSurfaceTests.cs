namespace Strata.Tests.Architecture;

public sealed class PublicSurfaceTests
{
    /// <summary>What a script may type. A difference is a change of the language and belongs in the changelog.</summary>
    [Fact]
    public Task The_language_is_what_was_agreed() =>
        Verifier.Verify(PublicSurface.Of(typeof(StrataCompiler).Assembly)).UseFileName("PublicSurface");
}
