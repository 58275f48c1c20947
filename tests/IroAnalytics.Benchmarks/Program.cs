using System.CommandLine;
using IroAnalytics.Benchmarks;

var size = new Option<string[]>("--size") { Description = "How large the invented service is; without, council and region one after another." };
size.AcceptOnlyFromAmong([.. CouncilSize.All.Select(one => one.Name)]);
var root = new RootCommand("Times a refresh, the indicators, the pages, drift risk and the validation rules, and compares them with their budgets.") { size };
root.SetAction(async (parsed, cancellation) =>
{
    var wanted = parsed.GetValue(size) is { Length: > 0 } named ? CouncilSize.All.Where(one => named.Contains(one.Name)) : CouncilSize.Usual;
    foreach (var one in wanted) await Benchmark.RunAsync(one, cancellation);
});
return await root.Parse(args).InvokeAsync();
