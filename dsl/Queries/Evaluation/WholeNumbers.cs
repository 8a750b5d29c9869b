namespace Strata.Queries.Evaluation;

/// <summary>Whole numbers where C# has an error for a result that there is.</summary>
internal static class WholeNumbers
{
    public static int Remainder(int dividend, int divisor) => divisor == -1 ? 0 : dividend % divisor;

    public static long Remainder(long dividend, long divisor) => divisor == -1 ? 0 : dividend % divisor;
}
