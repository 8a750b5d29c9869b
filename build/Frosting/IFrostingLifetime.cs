using Cake.Core;

namespace Cake.Frosting;

/// <summary>What happens before the first task; when it fails, no task runs, but the teardown does.</summary>
public interface IFrostingSetup
{
    void Setup(ICakeContext context, ISetupContext info);
}

/// <summary>What happens after the last task, also when one failed.</summary>
public interface IFrostingTeardown
{
    void Teardown(ICakeContext context, ITeardownContext info);
}

/// <summary>Both ends of a build.</summary>
public interface IFrostingLifetime : IFrostingSetup, IFrostingTeardown;
