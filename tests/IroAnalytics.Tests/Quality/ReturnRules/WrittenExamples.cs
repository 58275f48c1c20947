using IroAnalytics.Pipeline.Quality.ReturnRules;

namespace IroAnalytics.Tests.Quality.ReturnRules;

/// <summary>The worked examples of <c>examples.txt</c>: the rows a rule must report are marked there with an x.</summary>
internal sealed record WrittenExample(string Rule, string Year, IReadOnlyDictionary<string, TestTable> Tables)
{
    private const string Mark = "x";

    public static IReadOnlyList<WrittenExample> All { get; } =
        [.. File.ReadAllText(Path.Combine(SourceTree.Root, "tests/IroAnalytics.Tests/Quality/ReturnRules/examples.txt")).Split("\n# ").Skip(1).Select(Parse)];

    /// <summary>The marked rows, as <see cref="ReturnFolder.BreaksAsync"/> shows those a rule reports.</summary>
    public string Expected => string.Join("; ",
        from table in Tables.OrderBy(table => table.Key, StringComparer.Ordinal)
        let marked = table.Value.Rows.Index().Where(row => row.Item[0] == Mark).Select(row => row.Index + 1).ToList()
        where marked.Count > 0
        select $"{table.Key} {string.Join(", ", marked)}");

    private static bool IsRow(string line) => line.Contains('|', StringComparison.Ordinal);

    private static WrittenExample Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var title = lines[0].Split(':')[0].Split(' ');
        var names = lines[1..].Where(line => !IsRow(line));
        return new(title[0], title[1], names.ToDictionary(
            name => name, name => TestTable.Parse(string.Join('\n', lines.SkipWhile(line => line != name).Skip(1).TakeWhile(IsRow)))));
    }
}

public sealed class WrittenExampleTests
{
    public static TheoryData<string> Rules { get; } = [.. WrittenExample.All.Select(example => example.Rule)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_rule_reports_exactly_the_rows_that_are_marked(string rule)
    {
        var example = WrittenExample.All.Single(one => one.Rule == rule);
        using var given = new ReturnFolder(example.Year);
        foreach (var (table, rows) in example.Tables) given.With(table, rows);

        Assert.Equal(example.Expected, await given.WithoutTheOthers().BreaksAsync(rule));
    }

    [FactWithAgreedCases]
    public void Every_rule_has_an_example_here_or_among_the_agreed_cases() => Assert.Empty(
        ReturnRuleCatalogue.All.Select(rule => rule.Code)
            .Except(WrittenExample.All.Select(example => example.Rule))
            .Except(AgreedCases.All().Select(example => example.Code)));
}
