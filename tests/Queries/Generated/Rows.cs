using Strata.Model;

namespace Strata.Tests.Queries.Generated;

/// <summary>Records of any schema; texts may be null.</summary>
public sealed record Row2<T1, T2>(T1? A, T2? B);

public sealed record Row3<T1, T2, T3>(T1? A, T2? B, T3? C);

public sealed record Row4<T1, T2, T3, T4>(T1? A, T2? B, T3? C, T4? D);

public sealed record Row5<T1, T2, T3, T4, T5>(T1? A, T2? B, T3? C, T4? D, T5? E);

/// <summary>A text that is never null and is personal data, and decimals of several scales.</summary>
public sealed record Strict<T>(T? A, [property: Pii] string B, [property: Decimal(28, 10)] decimal C, [property: Decimal(9, 0)] decimal? D, [property: Decimal(12, 2)] decimal E);

/// <summary>A row, and what a join found for it.</summary>
public sealed record Pair<TLeft, TRight>(TLeft Left, IEnumerable<TRight> Found);

/// <summary>Two things side by side, as <c>let</c> and a second range variable have them.</summary>
public sealed record Both<TRow, TOther>(TRow Row, TOther Other);

internal static class RowTypes
{
    private static readonly Type[] Definitions = [typeof(Row2<,>), typeof(Row3<,,>), typeof(Row4<,,,>), typeof(Row5<,,,,>)];

    public static Type Of(Type[] columns) => Definitions[columns.Length - 2].MakeGenericType(columns);

    /// <summary>True for records whose properties are columns, or rows again.</summary>
    public static bool IsRow(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var definition && (IsFlat(type) || definition == typeof(Both<,>));

    /// <summary>True for records that a dataset can have.</summary>
    public static bool IsFlat(Type type) =>
        type.IsGenericType && (Definitions.Contains(type.GetGenericTypeDefinition()) || type.GetGenericTypeDefinition() == typeof(Strict<>));
}
