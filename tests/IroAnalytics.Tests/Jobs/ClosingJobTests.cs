using IroAnalytics.Dashboard.Jobs;
using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Extracts;
using IroAnalytics.Tests.Warehouse;

namespace IroAnalytics.Tests.Jobs;

public sealed class ClosingJobTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly ExtractFolderBuilder extracts = ExtractFolderBuilder.WithRequired();

    public void Dispose()
    {
        warehouse.Dispose();
        extracts.Dispose();
    }

    [Fact]
    public async Task The_month_before_is_closed_by_the_refresh_that_first_describes_all_of_it_and_only_once()
    {
        await RefreshAsync(new(2026, 10, 30));
        await using var jobs = await JobsFixture.StartAsync(warehouse, (_, _, _) => RefreshAsync(new(2026, 10, 31)));

        await jobs.AskAsync(RefreshRequest.Scheduled);
        await jobs.EndedAsync(1);
        await jobs.AskAsync(RefreshRequest.Scheduled);
        await jobs.EndedAsync(2);

        var job = Assert.Single(await ClosingsAsync(jobs));
        Assert.Equal(("closed", "October 2026 is closed: the values are kept as first published."), (job.Outcome, job.Message));
        Assert.Equal("20261121T081500Z", job.Run?[..16]);
    }

    [Fact]
    public async Task A_first_working_day_on_which_the_dashboard_did_not_run_is_made_up_for_at_its_start()
    {
        await RefreshAsync(new(2026, 11, 20));

        await using var jobs = await JobsFixture.StartAsync(warehouse, (_, _, _) => RefreshAsync(new(2026, 11, 20)));

        Assert.Equal("closed", Assert.Single(await ClosingsAsync(jobs)).Outcome);
    }

    [Fact]
    public async Task A_run_that_cannot_be_measured_closes_nothing_and_says_so()
    {
        await warehouse.PublishAsync("a run without indicators");

        await using var jobs = await JobsFixture.StartAsync(warehouse, (_, _, _) => RefreshAsync(new(2026, 10, 31)));

        var job = Assert.Single(await ClosingsAsync(jobs));
        Assert.Equal("failed", job.Outcome);
        Assert.StartsWith("No month was closed", job.Message, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<JobRun>> ClosingsAsync(JobsFixture jobs)
    {
        while (true)
        {
            var closings = await jobs.HistoryAsync(ClosingJob.Name);
            if (closings.Count > 0 && closings.All(job => job.EndedAt is not null)) return closings;

            await Task.Yield();
        }
    }

    private Task<RunReport> RefreshAsync(DateOnly asAt) =>
        new PipelineRun(new(extracts.Path, warehouse.Folder.Path, asAt), warehouse.Time).ExecuteAsync(null, CancellationToken.None);
}
