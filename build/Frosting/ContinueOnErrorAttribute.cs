namespace Cake.Frosting;

/// <summary>Lets the build go on when this task fails.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ContinueOnErrorAttribute : Attribute;
