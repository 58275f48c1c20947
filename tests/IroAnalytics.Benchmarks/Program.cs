using System.CommandLine;
using IroAnalytics.Benchmarks;

var size = new Option<string[]>("--size") { Description = "How large the invented service is; without, council and region one after another, and only the council has people who click while a refresh publishes." };
size.AcceptOnlyFromAmong([.. CouncilSize.All.Select(one => one.Name)]);
var root = new RootCommand("Times a refresh, the indicators, the pages, drift risk and the validation rules, and compares them with their budgets.") { size };
root.SetAction(async (parsed, cancellation) =>
{
    var named = parsed.GetValue(size) ?? [];
    foreach (var one in named.Length > 0 ? CouncilSize.All.Where(one => named.Contains(one.Name)) : CouncilSize.Usual)
        await Benchmark.RunAsync(one, peopleClick: named.Length > 0 || one == CouncilSize.All[0], cancellation);
});
return await root.Parse(args).InvokeAsync();
