using System.Globalization;
using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Quality.ReturnRules;
using IroAnalytics.Pipeline.Simulation;

namespace IroAnalytics.Benchmarks;

/// <summary>The validation rules over a return of 10,000 children with that of the year before, reading included.</summary>
internal static class CheckBenchmark
{
    private const int Times = 3;
    private const int Children = 10_000;
    private const double Budget = 1;
    private static readonly DateOnly YearsEnd = new(2026, 3, 31);

    public static async Task<IReadOnlyList<Measurement>> RunAsync(BenchmarkFolder folder, CancellationToken cancellation)
    {
        var extracts = folder.File("return");
        Simulator.Write(new(extracts, Children, Years: 2, Until: YearsEnd), progress: null, cancellation);
        var rules = ReturnRuleCatalogue.All;
        var seconds = await Repeated.SecondsAsync(Times, () => CheckAsync(extracts, rules, cancellation));
        return
        [
            new(string.Create(CultureInfo.InvariantCulture, $"Check of a return of {Children:N0} children: all {rules.Count} rules"), seconds, "s", Budget),
            new("Check of that return, for each rule", 1000 * seconds / rules.Count, "ms"),
        ];
    }

    private static async Task CheckAsync(string extracts, IReadOnlyList<ReturnRule> rules, CancellationToken cancellation)
    {
        await using var check = ReturnCheck.Open();
        var report = await check.RunAsync(extracts, Pipeline.Extracts.ReturnYear.Containing(YearsEnd), rules, cancellation);
        if (report.Refusal is { } refusal) throw new InvalidOperationException($"The invented return was not checked: {refusal}");
    }
}
