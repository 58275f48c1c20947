using System.CommandLine;
using IroAnalytics.Benchmarks;

var size = new Option<string>("--size") { Description = "How large the invented council is.", DefaultValueFactory = _ => CouncilSize.All[0].Name };
size.AcceptOnlyFromAmong([.. CouncilSize.All.Select(one => one.Name)]);
var root = new RootCommand("Times a refresh, the indicators and the overview page, and compares them with their budgets.") { size };
root.SetAction((parsed, cancellation) => Benchmark.RunAsync(CouncilSize.Of(parsed.GetRequiredValue(size)), cancellation));
return await root.Parse(args).InvokeAsync();
