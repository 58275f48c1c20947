using IroAnalytics.Dashboard;
using IroAnalytics.Dashboard.Jobs;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.Extensions.Options;

try
{
    await using var dashboard = DashboardHost.Build(args);
    await dashboard.Services.PrepareJobsAsync();
    await dashboard.RunAsync();
    return 0;
}
catch (Exception problem) when (problem is OptionsValidationException or WarehouseProblemException)
{
    await Console.Error.WriteLineAsync($"The dashboard does not start. {problem.Message}");
    return 1;
}
