using Cake.Core;

namespace Cake.Frosting;

/// <summary>What every task and every lifetime of a build is given.</summary>
public interface IFrostingContext : ICakeContext;
