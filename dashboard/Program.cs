using IroAnalytics.Dashboard;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.Extensions.Options;

try
{
    await DashboardHost.Build(args).RunAsync();
    return 0;
}
catch (Exception problem) when (problem is OptionsValidationException or WarehouseProblemException)
{
    await Console.Error.WriteLineAsync($"The dashboard does not start. {problem.Message}");
    return 1;
}
