using Strata.Model;
using Strata.Queries;
using Strata.Queries.Cleaning;

namespace Strata.Tests.Queries.Corpus;

internal static class CleaningCases
{
    private static readonly IQueryable<Place> Places = from c in Cells.Table select new Place(c.Id, c.Text, c.Note, c.Day) { Rent = c.Discount };

    public static Cases All { get; } = new Cases()
        .Value(c => Sql.Normalise(c.Text))
        .Value(c => Sql.Normalise(c.Note))
        .Value(c => Sql.EmptyToNull(c.Text))
        .Value(c => Sql.EmptyToNull(Sql.Normalise("\u2003a \t\u00a0b\n" + c.Note + "\n")))
        .Query("trimmed texts of a table", Cells.Table.TrimTexts())
        .Query("normalised texts of a table", Cells.Table.NormaliseTexts())
        .Query("normalised texts of an anonymous type", from p in Cells.Table.Select(c => new { c.Id, Name = c.Text + " \t " + c.Note }).NormaliseTexts() select new Out<string>(p.Id, p.Name))
        .Query("filled columns", Places.Fill(p => p.Street, "??").Fill(p => p.Rent, 0.5m))
        .Query("a filled column is not null", from p in Places.Fill(p => p.Street, "none") where p.Street!.Length > 3 select new Out<int>(p.Id, p.Street!.Length))
        .Query("masked personal data", Places.MaskPii())
        .Query("masked personal data with its last characters", Places.MaskPii(last: 2))
        .Query("hashed personal data", Places.HashPii())
        .Query("steps one after the other", Cells.Table.TrimTexts().Where(c => c.Text != "").NormaliseTexts().Fill(c => c.Note, "-").Fill(c => c.MaybeCount, 0).Distinct());
}

/// <summary>A record with personal data, and a property that an initializer sets.</summary>
public sealed record Place(int Id, [property: Pii] string Name, [property: Pii] string? Street, DateOnly Day)
{
    public decimal? Rent { get; init; }
}
