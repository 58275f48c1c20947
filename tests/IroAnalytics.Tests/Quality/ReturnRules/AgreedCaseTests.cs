namespace IroAnalytics.Tests.Quality.ReturnRules;

public sealed class AgreedCaseTests
{
    public static TheoryData<string, int> Cases()
    {
        var cases = new TheoryData<string, int>();
        foreach (var (code, place) in AgreedCases.All()) cases.Add(code, place);
        return cases;
    }

    [TheoryWithAgreedCases]
    [MemberData(nameof(Cases))]
    public async Task A_rule_reports_exactly_the_rows_that_were_agreed(string code, int place)
    {
        var example = AgreedCases.Read(code)[place];
        using var given = new ReturnFolder(example.GetProperty("year").GetString() ?? "");
        foreach (var table in example.GetProperty("tables").EnumerateObject()) given.With(table.Name, AgreedCases.Table(table.Value));

        var broken = await given.WithoutTheOthers().BreaksAsync(code);

        var expected = example.GetProperty("flagged").EnumerateObject()
            .Where(rows => rows.Value.GetArrayLength() > 0)
            .OrderBy(rows => rows.Name, StringComparer.Ordinal)
            .Select(rows => $"{rows.Name} {string.Join(", ", rows.Value.EnumerateArray().Select(row => row.GetInt32()).Order())}");
        Assert.Equal(string.Join("; ", expected), broken);
    }
}
