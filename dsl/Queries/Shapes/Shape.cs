namespace Strata.Queries.Shapes;

/// <summary>What a C# expression inside a query stands for.</summary>
internal abstract record Shape;
