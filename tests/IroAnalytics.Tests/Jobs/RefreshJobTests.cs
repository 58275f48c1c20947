using IroAnalytics.Dashboard.Jobs;
using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Warehouse;
using Microsoft.Extensions.Options;

namespace IroAnalytics.Tests.Jobs;

public sealed class RefreshJobTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();

    public void Dispose() => warehouse.Dispose();

    [Fact]
    public async Task A_refresh_by_hand_runs_at_once_and_stands_in_the_history_with_rows_and_outcome()
    {
        await using var jobs = await JobsFixture.StartAsync(warehouse, (_, _, _) => Task.FromResult(Report("Run 7 is current.", 300, 45)));

        await jobs.AskAsync(new("ada", SkipUnchanged: false));

        var job = Assert.Single(await jobs.EndedAsync(1));
        Assert.Equal(
            ("ada", "published", "Run 7 is current.", "20261121T081500Z-0007", 345L), (job.RequestedBy, job.Outcome, job.Message, job.Run, job.Rows));
    }

    [Theory]
    [InlineData("the schedule", true)]
    [InlineData("new files in the extracts folder", true)]
    [InlineData("ada", false)]
    public async Task Only_a_person_publishes_unchanged_extracts_again(string by, bool skipped)
    {
        var asked = new List<PipelineOptions>();
        await using var jobs = await JobsFixture.StartAsync(warehouse, (options, _, _) =>
        {
            asked.Add(options);
            return Task.FromResult(Report("Done.", 1));
        });
        RefreshRequest[] requests = [RefreshRequest.Scheduled, RefreshRequest.Watched, new("ada", SkipUnchanged: false)];

        await jobs.AskAsync(requests.Single(request => request.By == by));
        await jobs.EndedAsync(1);

        Assert.Equal(skipped, Assert.Single(asked).SkipUnchanged);
    }

    [Fact]
    public async Task The_board_shows_stages_while_a_refresh_runs()
    {
        var reported = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        await using var jobs = await JobsFixture.StartAsync(warehouse, async (_, progress, _) =>
        {
            progress.Report(new("Reading extracts", "episodes.csv", 0, 3));
            progress.Report(new("Reading extracts", "12 files", 1, 3));
            progress.Report(new("Models", "core.review", 1, 3));
            reported.SetResult();
            await goOn.Task;
            return Report("Done.", 1);
        });

        await jobs.AskAsync(new("ada", SkipUnchanged: false));
        await reported.Task;
        var running = jobs.Board.Running;
        goOn.SetResult();
        await jobs.EndedAsync(1);

        Assert.NotNull(running);
        Assert.Equal((1, 3), (running.Done, running.Of));
        Assert.Equal([new("Reading extracts", "12 files", IsDone: true), new("Models", "core.review", IsDone: false)], running.Stages);
    }

    [Fact]
    public async Task A_refresh_that_is_cancelled_says_that_nothing_was_published()
    {
        var running = new TaskCompletionSource();
        await using var jobs = await JobsFixture.StartAsync(warehouse, async (_, _, cancellation) =>
        {
            running.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            return Report("Done.", 1);
        });

        await jobs.AskAsync(new("ada", SkipUnchanged: false));
        await running.Task;

        Assert.True(await jobs.Queue.TryCancelAsync("grace", CancellationToken.None));
        var job = Assert.Single(await jobs.EndedAsync(1));
        Assert.Equal("cancelled", job.Outcome);
        Assert.False(await jobs.Queue.TryCancelAsync("grace", CancellationToken.None));
    }

    [Fact]
    public async Task A_problem_of_the_warehouse_is_told_in_its_own_words_and_the_next_refresh_runs()
    {
        var times = 0;
        await using var jobs = await JobsFixture.StartAsync(warehouse, (_, _, _) => times++ == 0
            ? throw new WarehouseProblemException("The disk is full. Free some space.")
            : Task.FromResult(Report("Done.", 1)));

        await jobs.AskAsync(new("ada", SkipUnchanged: false));
        await jobs.EndedAsync(1);
        await jobs.AskAsync(new("ada", SkipUnchanged: false));

        var history = await jobs.EndedAsync(2);
        Assert.Equal(["published", "failed"], history.Select(job => job.Outcome));
        Assert.Equal("The disk is full. Free some space.", history[1].Message);
    }

    [Fact]
    public async Task A_fault_of_the_program_is_told_without_its_inner_words()
    {
        await using var jobs = await JobsFixture.StartAsync(
            warehouse, (_, _, _) => throw new InvalidOperationException("Object reference C0012 not set"));

        await jobs.AskAsync(new("ada", SkipUnchanged: false));

        var job = Assert.Single(await jobs.EndedAsync(1));
        Assert.Equal("failed", job.Outcome);
        Assert.Equal("The program failed, and nothing was published. Send the dashboard's log to whoever looks after it.", job.Message);
    }

    [Fact]
    public async Task Nights_that_were_missed_are_made_up_once_at_the_start()
    {
        await warehouse.PublishAsync("a run three nights ago");
        warehouse.Time.Advance(TimeSpan.FromDays(3));
        Task<RunReport> Refresh(PipelineOptions options, IProgress<StageProgress> progress, CancellationToken cancellation) =>
            Task.FromResult(Report("Done.", 1));

        await using (var jobs = await JobsFixture.StartAsync(warehouse, Refresh))
            await jobs.EndedAsync(1);
        await using var again = await JobsFixture.StartAsync(warehouse, Refresh);

        var job = Assert.Single(await again.HistoryAsync());
        Assert.Equal("the schedule, for a time that was missed", job.RequestedBy);
    }

    [Fact]
    public async Task A_start_with_a_schedule_that_is_none_is_refused_in_a_sentence()
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => JobsFixture.StartAsync(
            warehouse, (_, _, _) => Task.FromResult(Report("Done.", 1)), ("Jobs:NightlyRefresh", "every night")));

        Assert.Contains("The setting Jobs:NightlyRefresh is 'every night', which is no cron expression.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_wishes_while_one_runs_one_waits()
    {
        var goOn = new TaskCompletionSource();
        var running = new TaskCompletionSource();
        await using var jobs = await JobsFixture.StartAsync(warehouse, async (_, _, _) =>
        {
            running.TrySetResult();
            await goOn.Task;
            return Report("Done.", 1);
        });
        await jobs.AskAsync(new("ada", SkipUnchanged: false));
        await running.Task;

        List<bool> taken = [];
        for (var wish = 0; wish < 3; wish++) taken.Add(await jobs.AskAsync(RefreshRequest.Watched));
        goOn.SetResult();
        var history = await jobs.EndedAsync(2);

        Assert.Equal([true, false, false], taken);
        Assert.Equal(2, history.Count);
    }

    [Fact]
    public void The_files_of_a_folder_change_when_one_is_added_and_a_missing_folder_has_none()
    {
        var folder = Directory.CreateDirectory(Path.Combine(warehouse.Folder.Path, "extracts", "2024-25")).Parent?.FullName ?? "";
        var before = ExtractsWatch.FilesOf(folder);

        File.WriteAllText(Path.Combine(folder, "2024-25", "episodes.csv"), "CHILD");

        Assert.Equal("", before);
        Assert.NotEqual(before, ExtractsWatch.FilesOf(folder));
        Assert.Equal("", ExtractsWatch.FilesOf(Path.Combine(folder, "nowhere")));
    }

    private static RunReport Report(string message, params long[] rows) => new(
        RunOutcome.Published,
        "20261121T081500Z-0007",
        message,
        new(2026, 10, 31),
        [.. rows.Select(used => new ExtractReport("a.csv", "Episodes", null, used, used, 0, 0, 0, null))],
        new Dictionary<string, long>(StringComparer.Ordinal),
        12,
        []);
}
