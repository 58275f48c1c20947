using IroAnalytics.Dashboard;

await DashboardHost.Build(args).RunAsync();
