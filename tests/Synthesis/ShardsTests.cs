using FsCheck;
using FsCheck.Fluent;
using Strata.Synthesis;

namespace Strata.Tests.Synthesis;

public sealed class ShardsTests
{
    [Fact]
    public void A_dataset_that_is_added_moves_no_other()
    {
        var names = ArbMap.Default.ArbFor<byte>().Generator.Select(number => $"dataset_{number}").NonEmptyListOf().Select(list => list.Distinct().ToArray());

        Prop.ForAll(names.ToArbitrary(), all =>
        {
            var before = StackOfResource(all[1..]);
            var after = StackOfResource(all);
            return before.All(resource => after[resource.Key] == resource.Value);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));
    }

    [Theory]
    [InlineData(1_000)]
    public void Stacks_of_many_datasets_stay_below_400_resources(int count)
    {
        var templates = SampleTemplates.Render(SampleManifest.WithCleaned(Enumerable.Range(1, count).Select(number => $"dataset_{number}")));

        templates.Max(template => template.Resources.Count).ShouldBeLessThan(400);
    }

    [Fact]
    public void Logical_ids_are_unique_in_the_lakehouse()
    {
        var ids = SampleTemplates.Render().SelectMany(template => template.Resources.Select(resource => resource.Key));

        ids.ShouldBeUnique();
    }

    private static Dictionary<string, string> StackOfResource(string[] datasets) =>
        SampleTemplates.Render(SampleManifest.WithCleaned(datasets))
            .SelectMany(template => template.Resources, (template, resource) => (resource.Key, template.Name))
            .ToDictionary();
}
