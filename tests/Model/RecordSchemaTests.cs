using Strata.Model;

namespace Strata.Tests.Model;

public sealed class RecordSchemaTests
{
    private sealed record Everything(
        bool Flag, short Small, int Medium, long Large, float Single, double Double, decimal Money, [property: Decimal(38, 10)] decimal Exact,
        string Name, string? Note, DateTime SeenAt, DateOnly Day, Guid Reference, int? Count, [property: Column("custID")] long CustomerId, [property: Pii] string Email);

    private sealed record Unknown(long Id, TimeSpan Duration);

    [Fact]
    public void Reads_names_types_and_nullability_in_the_order_of_declaration() =>
        RecordSchema.ColumnsOf(typeof(Everything)).Select(column => $"{column.Name} {column.Type}{(column.Nullable ? "?" : "")}").ShouldBe(
        [
            "flag boolean", "small smallint", "medium int", "large bigint", "single float", "double double", "money decimal(18,4)", "exact decimal(38,10)",
            "name string", "note string?", "seen_at timestamp", "day date", "reference string", "count int?", "custID bigint", "email string",
        ]);

    [Fact]
    public void Knows_which_columns_are_personal_data() =>
        RecordSchema.ColumnsOf(typeof(Everything)).Where(column => column.Pii).Select(column => column.Name).ShouldBe(["email"]);

    [Fact]
    public void A_property_of_an_unknown_type_has_no_column() =>
        RecordSchema.ColumnsOf(typeof(Unknown)).Select(column => column.Name).ShouldBe(["id"]);

    [Theory]
    [InlineData("Id", "id")]
    [InlineData("OrderId", "order_id")]
    [InlineData("PerEuro", "per_euro")]
    [InlineData("URLPath", "url_path")]
    [InlineData("Line1", "line1")]
    [InlineData("Line1Text", "line1_text")]
    [InlineData("already_snake", "already_snake")]
    [InlineData("ÉtatCivil", "état_civil")]
    public void Properties_become_snake_case(string property, string column) => SnakeCase.From(property).ShouldBe(column);
}
