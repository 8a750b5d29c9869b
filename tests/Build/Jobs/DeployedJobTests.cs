using System.Collections.Immutable;
using Strata.Build.Jobs;

namespace Strata.Tests.Build.Jobs;

public sealed class DeployedJobTests
{
    [Fact]
    public void Reads_what_glue_packs_into_one_argument()
    {
        var job = Job(("--conf", "a.b=c --conf d.e=f=g"), ("--extra-py-files", "s3://b/one.zip,s3://b/two.zip"), ("--spec", "s3://b/spec.json"));

        job.Settings.Select(setting => $"{setting.Key} {setting.Value}").ShouldBe(["a.b c", "d.e f=g"]);
        job.Packages.ShouldBe(["s3://b/one.zip", "s3://b/two.zip"]);
        job.Spec.ShouldBe("s3://b/spec.json");
    }

    [Theory]
    [InlineData("s3://bucket/folder/file.json", "bucket", "folder/file.json")]
    [InlineData("s3://bucket/folder/", "bucket", "folder/")]
    public void Reads_places_in_s3(string text, string bucket, string key) => S3Place.Parse(text).ShouldBe(new S3Place(bucket, key));

    [Theory]
    [InlineData("https://bucket/file")]
    [InlineData("s3://bucket")]
    [InlineData("")]
    public void Says_of_other_places_that_they_are_none(string text) => S3Place.Parse(text).ShouldBeNull();

    private static DeployedJob Job(params (string Name, string Value)[] arguments) =>
        new("job", "", arguments.ToImmutableSortedDictionary(argument => argument.Name, argument => argument.Value), TimeSpan.FromMinutes(1));
}
