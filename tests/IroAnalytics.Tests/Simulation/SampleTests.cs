namespace IroAnalytics.Tests.Simulation;

public sealed class SampleTests
{
    private static readonly string Sample = Path.Combine(Root(), "data", "sample");

    [Fact]
    public void Every_child_of_the_sample_is_described_on_its_page()
    {
        var described = Described();

        var inFiles = Directory.EnumerateFiles(Path.Combine(Sample, "extracts"), "*.csv", SearchOption.AllDirectories)
            .Where(file => File.ReadLines(file).First().StartsWith("CHILD,", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file).Skip(1)).Select(line => line[..line.IndexOf(',', StringComparison.Ordinal)]);

        Assert.Empty(inFiles.Except(described, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_child_on_the_page_is_in_the_files()
    {
        var text = string.Concat(
            Directory.EnumerateFiles(Path.Combine(Sample, "extracts"), "*.csv", SearchOption.AllDirectories).Select(File.ReadAllText));

        Assert.All(Described(), child => Assert.Contains(child + ",", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Episodes")]
    [InlineData("Reviews")]
    public void Every_child_with_care_or_reviews_is_in_Header(string table)
    {
        foreach (var folder in new[] { "extracts", Path.Combine("extracts", "2024-25") })
            Assert.Empty(ChildrenIn(folder, table).Except(ChildrenIn(folder, "Header"), StringComparer.Ordinal));
    }

    private static List<string> Described() =>
        [.. File.ReadLines(Path.Combine(Sample, "README.md")).TakeWhile(line => line != "## Review meetings")
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Split('|')[1].Trim())
            .Where(child => child is not "child" and not "---")];

    private static IEnumerable<string> ChildrenIn(string folder, string table) =>
        File.ReadLines(Path.Combine(Sample, folder, table + ".csv")).Skip(1).Select(line => line.Split(',')[0]);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "IroAnalytics.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the solution's folder.");
        return folder;
    }
}
