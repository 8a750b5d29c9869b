namespace Strata.Queries.Evaluation;

/// <summary>Floating numbers divided: −0 divides as 0 does, since Spark does not tell them apart.</summary>
internal static class Floating
{
    public static double Divide(double dividend, double divisor) => divisor == 0 ? dividend * double.PositiveInfinity : dividend / divisor;

    public static double Remainder(double dividend, double divisor) => dividend % divisor;
}
