namespace Strata.Tests.Queries.Generated;

/// <summary>Records of any schema; texts may be null.</summary>
public sealed record Row2<T1, T2>(T1? A, T2? B);

public sealed record Row3<T1, T2, T3>(T1? A, T2? B, T3? C);

public sealed record Row4<T1, T2, T3, T4>(T1? A, T2? B, T3? C, T4? D);

public sealed record Row5<T1, T2, T3, T4, T5>(T1? A, T2? B, T3? C, T4? D, T5? E);

/// <summary>A row, and what a join found for it.</summary>
public sealed record Pair<TLeft, TRight>(TLeft Left, IEnumerable<TRight> Found);

internal static class RowTypes
{
    private static readonly Type[] Definitions = [typeof(Row2<,>), typeof(Row3<,,>), typeof(Row4<,,,>), typeof(Row5<,,,,>)];

    public static Type Of(Type[] columns) => Definitions[columns.Length - 2].MakeGenericType(columns);
}
