namespace Strata.Quality.Dqdl;

/// <summary>A place in a DQDL text; line and column from 1.</summary>
internal readonly record struct TextPosition(int Line, int Column)
{
    public override string ToString() => $"line {Line}, column {Column}";
}
