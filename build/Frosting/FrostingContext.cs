using Cake.Core;

namespace Cake.Frosting;

/// <summary>The context of a build that needs nothing beyond Cake's own; a build's context derives from it.</summary>
public class FrostingContext(ICakeContext context) : CakeContextAdapter(context), IFrostingContext;
