using Strata.Diagnostics;
using Strata.Model;
using Strata.Queries;
using Strata.Queries.Cleaning;
using Strata.Scripting;
using Strata.Tests.Support;

namespace Strata.Tests.Queries.Cleaning;

public sealed class CleaningStepsTests
{
    private readonly Shop shop = new();

    private sealed record Person(long Id, [property: Pii] DateOnly Born);

    [Fact]
    public Task A_step_is_an_ordinary_select_in_SQL() =>
        Verifier.Verify(Shop.Translate(shop.Customers.NormaliseTexts().Fill(c => c.Email, "none")).Sql, "sql");

    [Fact]
    public void A_filled_column_can_go_where_null_cannot() =>
        Shop.Translate(from c in shop.Customers.Fill(c => c.Email, "none") select new Customer(c.CustomerId, null, c.Email!, c.SignedUpOn)).Problems.ShouldBeEmpty();

    [Fact]
    public void A_column_that_is_never_null_is_not_filled() =>
        Should.Throw<StrataScriptException>(() => shop.Customers.Fill(c => c.Country, "??")).Message.ShouldBe(
            "Column 'Country' of 'Customer' is never null, so there is nothing to fill. Declare it with ?, or remove the step.");

    [Fact]
    public void Personal_data_that_is_no_text_is_not_hidden() =>
        Should.Throw<StrataScriptException>(() => shop.Customers.Select(c => new Person(c.CustomerId, c.SignedUpOn)).MaskPii()).Message.ShouldBe(
            "Column 'Born' of 'Person' is personal data of type date, and MaskPii hides texts alone. Select a record without it, or with less of it, before this step.");

    [Fact]
    public void A_record_without_personal_data_is_not_hidden() =>
        Should.Throw<StrataScriptException>(() => shop.Orders.HashPii()).Message.ShouldBe(
            "Record 'Order' has no column marked [Pii], so HashPii hides nothing. Mark the property, as in [property: Pii] string Email, or remove the step.");

    [Fact]
    public void A_script_can_use_the_steps_and_is_told_the_line_of_a_mistake()
    {
        const string Script = ScriptUnderTest.Prologue +
            """
            record Person(long Id, [property: Pii] string? Email, string Country);
            var shop = Postgres("shop", secret: Secret("shop"), network: Network("data"));
            var people = shop.Table<Person>("people", key: p => p.Id, load: FullLoad(every: Week));
            Cleaned("people", people.TrimTexts().NormaliseTexts().Fill(p => p.Email, "none").MaskPii(last: 3)).Key(p => p.Id);
            Cleaned("hashed", people.HashPii()).Key(p => p.Id);

            """;
        using var right = new ScriptUnderTest(Script);
        using var wrong = new ScriptUnderTest(Script + "Cleaned(\"other\", people.Fill(p => p.Country, \"\"));");

        right.Compile().Problems.ShouldBeEmpty();
        var problem = wrong.Compile().Problems.ShouldHaveSingleItem();
        problem.Id.ShouldBe("STR1900");
        problem.Location.Line.ShouldBe(Script.Count(letter => letter == '\n') + 1);
    }
}
