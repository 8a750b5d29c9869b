namespace Strata.Tests.Queries.Generated;

/// <summary>
/// A list of numbers read as decisions. Zero, and whatever follows the last number, is the simplest decision; so a shorter list of
/// smaller numbers is a smaller case, and FsCheck's own shrinking of lists shrinks cases.
/// </summary>
internal sealed class Choices(int[] numbers)
{
    private int next;

    public int Below(int count) => next < numbers.Length ? numbers[next++] % count : 0;

    public T Of<T>(IReadOnlyList<T> options) => options[Below(options.Count)];

    public bool Sometimes(int inHowMany) => Below(inHowMany) == inHowMany - 1;
}
