using Strata.Model;

namespace Strata.Tests.Queries.Corpus;

/// <summary>A row with a column of every kind.</summary>
public sealed record Cell(
    int Id,
    string Text,
    string? Note,
    int Count,
    int? MaybeCount,
    long Big,
    decimal Price,
    decimal? Discount,
    [property: Decimal(28, 10)] decimal Fine,
    double Ratio,
    double? MaybeRatio,
    bool Flag,
    bool? MaybeFlag,
    DateTime At,
    DateTime? Until,
    DateOnly Day,
    DateOnly? Due,
    Guid Key);

/// <summary>What a case answers: the cell, and one value of it.</summary>
public sealed record Out<T>(int Id, T? Value);
