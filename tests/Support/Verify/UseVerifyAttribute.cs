using System.Reflection;
using Xunit.Sdk;

[assembly: VerifyXunit.UseVerify]

namespace VerifyXunit;

/// <summary>Tells <see cref="Verifier"/> which test is running; it names the snapshot.</summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Method)]
public sealed class UseVerifyAttribute : BeforeAfterTestAttribute
{
    private static readonly AsyncLocal<MethodInfo?> RunningTest = new();

    internal static MethodInfo Running =>
        RunningTest.Value ?? throw new InvalidOperationException("No xunit test is running. Call Verifier.Verify from a test.");

    public override void Before(MethodInfo methodUnderTest) => RunningTest.Value = methodUnderTest;

    public override void After(MethodInfo methodUnderTest) => RunningTest.Value = null;
}
