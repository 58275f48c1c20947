using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Extracts;
using IroAnalytics.Pipeline.Quality.ReturnRules;
using IroAnalytics.Tests.Extracts;

namespace IroAnalytics.Tests.Quality.ReturnRules;

/// <summary>The return of a year as a test gives it: only the columns that matter, all others blank.</summary>
internal sealed class ReturnFolder(string year) : IDisposable
{
    private readonly ReturnYear year = ReturnYear.TryParse(year) ?? throw new ArgumentException($"'{year}' is not a year.", nameof(year));
    private readonly ExtractFolderBuilder folder = ExtractFolderBuilder.Empty();

    public string Path => folder.Path;

    /// <summary>Adds an extract, as a person writes a table.</summary>
    /// <param name="table">Its name; <c>_last</c> behind it for last year's.</param>
    /// <param name="text">Its rows.</param>
    public ReturnFolder With(string table, string text) => With(table, TestTable.Parse(text));

    /// <summary>Adds an extract.</summary>
    /// <param name="table">Its name; <c>_last</c> behind it for last year's.</param>
    /// <param name="rows">Its rows.</param>
    public ReturnFolder With(string table, TestTable rows)
    {
        var name = table.Replace("_last", "", StringComparison.Ordinal);
        var place = table == name ? "" : new ReturnYear(year.Ending - 1) + "/";
        var columns = CheckedReturn.Contracts.Single(contract => contract.Name == name).Columns.Select(column => column.Name).ToList();
        folder.Rows($"{place}{name}.csv", string.Join(',', columns), [.. rows.Rows.Select(row => Line(columns, rows.Columns, row))]);
        return this;
    }

    /// <summary>The extracts that every return has and the test did not give, with headings alone.</summary>
    public ReturnFolder WithoutTheOthers()
    {
        var suffixes = Directory.EnumerateDirectories(Path).Any() ? (string[])["", "_last"] : [""];
        var names = CheckedReturn.Contracts.Where(contract => contract.IsRequired).Select(contract => contract.Name);
        foreach (var table in names.SelectMany(name => suffixes.Select(suffix => name + suffix)).Where(table => !IsThere(table)))
            With(table, new TestTable(["CHILD"], []));
        return this;
    }

    /// <summary>Runs a rule.</summary>
    /// <param name="code">The rule.</param>
    /// <returns>The rows that break it, by extract: <c>Episodes 1, 2; Header 1</c>.</returns>
    public async Task<string> BreaksAsync(string code)
    {
        var report = await CheckAsync(code);
        Assert.Null(report.Refusal);
        return string.Join("; ", report.Findings
            .GroupBy(finding => finding.Extract)
            .OrderBy(rows => rows.Key, StringComparer.Ordinal)
            .Select(rows => $"{rows.Key} {string.Join(", ", rows.Select(finding => finding.Row))}"));
    }

    /// <summary>Runs rules.</summary>
    /// <param name="codes">Their codes; none for all.</param>
    public async Task<ReturnCheckReport> CheckAsync(params string[] codes)
    {
        await using var check = ReturnCheck.Open();
        var rules = codes.Length == 0 ? ReturnRuleCatalogue.All : [.. codes.Select(code => ReturnRuleCatalogue.Find(code)).OfType<ReturnRule>()];
        return await check.RunAsync(Path, year, rules, CancellationToken.None);
    }

    public void Dispose() => folder.Dispose();

    private bool IsThere(string table) => File.Exists(folder.File(
        table.EndsWith("_last", StringComparison.Ordinal) ? $"{new ReturnYear(year.Ending - 1)}/{table[..^5]}.csv" : $"{table}.csv"));

    private static string Line(IReadOnlyList<string> columns, IReadOnlyList<string> given, IReadOnlyList<string> values)
    {
        var value = given.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second);
        return string.Join(',', columns.Select(column => value.GetValueOrDefault(column, "")));
    }
}
