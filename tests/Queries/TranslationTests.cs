using System.Linq.Expressions;
using System.Reflection;
using System.Reflection.Emit;
using Strata.Model;
using Strata.Queries;
using Strata.Scripting;

namespace Strata.Tests.Queries;

public sealed class TranslationTests
{
    private readonly Shop shop = new();

    private sealed record Wide(string Group, [property: Column("Größe in m²")] long Size, string Ünïcode, string? Order);

    private sealed record Profile(long CustomerId, string? Email, string Kind, decimal Spent, int Rank);

    [Fact]
    public Task Writes_a_step_for_each_computed_column_that_is_used_again() => Verifier.Verify(Sql(
        from o in shop.Orders
        let net = o.Amount / 1.21m
        where net > 10
        join c in shop.Customers.Where(c => c.Country == "NL" || c.Email == null) on o.CustomerId equals c.CustomerId
        group new { net, o.OrderedAt } by new { c.CustomerId, c.Email } into g
        where g.Count() > 1
        let spent = g.Sum(x => x.net)
        select new Profile(g.Key.CustomerId, g.Key.Email, spent > 1000 ? "large" : spent > 100 ? "middle" : "small", spent, g.Max(x => x.OrderedAt).Year)), "sql");

    [Fact]
    public Task Writes_left_joins_and_tests_of_existence() => Verifier.Verify(Sql(
        from c in shop.Customers
        where shop.Orders.Any(o => o.CustomerId == c.CustomerId && o.Amount > 100)
        join o in shop.Orders on c.CustomerId equals o.CustomerId into found
        from o in found.DefaultIfEmpty()
        select new Profile(c.CustomerId, c.Email, o == null ? "none" : o.Status, o == null ? 0 : o.Amount, 0)), "sql");

    [Fact]
    public Task Writes_unions_and_the_first_rows_of_an_order() => Verifier.Verify(Sql(
        (from p in (from o in shop.Orders select new { o.CustomerId, At = DateOnly.FromDateTime(o.OrderedAt) }).Union(from c in shop.Customers select new { c.CustomerId, At = c.SignedUpOn })
         orderby p.At descending, p.CustomerId
         select new Profile(p.CustomerId, null, "seen", 0, p.At.Year)).Take(10)), "sql");

    [Fact]
    public Task Quotes_names_that_SQL_would_misread() => Verifier.Verify(Sql(
        from o in shop.Orders select new Wide(o.Status, o.OrderId, o.Status, null)), "sql");

    [Fact]
    public void Follows_columns_through_joins_groups_conditions_and_unions()
    {
        var query = (
            from o in shop.Orders
            join c in shop.Customers on o.CustomerId equals c.CustomerId
            group o by c.Country into g
            select new { Country = g.Key, Spent = g.Sum(o => o.Status == "returned" ? 0 : o.Amount) }).Concat(
            from c in shop.Customers select new { c.Country, Spent = 0m });

        Shop.Translate(from q in query select new Profile(0, q.Country, "x", q.Spent, 0)).Lineage
            .ToDictionary(lineage => lineage.Column, lineage => string.Join(' ', lineage.From.Select(from => $"{from.Dataset}.{from.Column}"))).ShouldBe(new Dictionary<string, string>
            {
                ["customer_id"] = "",
                ["email"] = "customers.country",
                ["kind"] = "",
                ["spent"] = "orders.amount orders.status",
                ["rank"] = "",
            });
    }

    [Fact]
    public void Reads_queries_that_script_variables_hold()
    {
        var threshold = 5m;
        var large = shop.Orders.Where(o => o.Amount > threshold);

        Sql(from o in large where o.Status == Status select o).ShouldEndWith("WHERE o.amount > 5\n    AND o.status = 'placed'");
    }

    [Fact]
    public void Says_the_same_twice() => Shop.Translate(shop.Revenue).Sql.ShouldBe(new Shop() is var other ? Shop.Translate(other.Revenue).Sql : "");

    [Fact]
    public void Translates_a_thousand_columns_and_long_names()
    {
        var type = RecordOf(Enumerable.Range(0, 1000).Select(index => $"Column{new string('A', 190)}{index}"));

        var translated = (TranslatedQuery)GetType().GetMethod(nameof(TranslateAllOf), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [])!;

        translated.Problems.ShouldBeEmpty();
        translated.Lineage.Length.ShouldBe(1000);
        translated.Lineage.ShouldAllBe(column => translated.Sql.Contains($".{column.Column}", StringComparison.Ordinal));
    }

    private static string Status => "placed";

    private static TranslatedQuery TranslateAllOf<T>()
    {
        var script = new ScriptGlobals();
        var row = Expression.Parameter(typeof(T), "row");
        var key = Expression.Lambda<Func<T, object?>>(Expression.Convert(Expression.Property(row, typeof(T).GetProperties()[0]), typeof(object)), row);
        var table = script.Postgres("big", script.Secret("big"), script.Network("data")).Table<T>("wide", key, script.FullLoad(script.Day));

        return Shop.Translate(table.Where(_ => true));
    }

    private static Type RecordOf(IEnumerable<string> names)
    {
        var type = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Wide"), AssemblyBuilderAccess.Run).DefineDynamicModule("Wide").DefineType("Wide", TypeAttributes.Public);
        foreach (var name in names)
        {
            var field = type.DefineField("_" + name, typeof(long), FieldAttributes.Private);
            var getter = type.DefineMethod("get_" + name, MethodAttributes.Public | MethodAttributes.SpecialName, typeof(long), []);
            var body = getter.GetILGenerator();
            body.Emit(OpCodes.Ldarg_0);
            body.Emit(OpCodes.Ldfld, field);
            body.Emit(OpCodes.Ret);
            type.DefineProperty(name, PropertyAttributes.None, typeof(long), []).SetGetMethod(getter);
        }

        return type.CreateType();
    }

    private static string Sql<T>(IQueryable<T> query)
    {
        var translated = Shop.Translate(query);

        translated.Problems.ShouldBeEmpty();
        return translated.Sql;
    }
}
