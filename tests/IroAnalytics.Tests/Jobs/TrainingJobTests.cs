using IroAnalytics.Dashboard.Jobs;
using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.Extensions.Logging.Abstractions;

namespace IroAnalytics.Tests.Jobs;

public sealed class TrainingJobTests : IDisposable
{
    private readonly WarehouseFolder records = new(Directory.CreateTempSubdirectory("iro-training-").FullName);

    public void Dispose() => Directory.Delete(records.Path, recursive: true);

    [Fact]
    public async Task A_trained_model_waits_for_approval_and_no_refresh_uses_it()
    {
        var served = await PublishedDemonstration.WarehouseAsync();

        await TrainAsync(served, Path.Combine(Path.GetDirectoryName(served)!, "extracts"));

        var job = Assert.Single(await HistoryAsync());
        var waiting = RiskCandidate.Find(records);
        Assert.Equal((TrainingJob.Name, "trained", "the schedule"), (job.Job, job.Outcome, job.RequestedBy));
        Assert.Contains($"Model {waiting?.Model} waits", job.Message, StringComparison.Ordinal);
        Assert.Equal(PublishedDemonstration.AsAt, waiting?.AsAt);
        Assert.False(File.Exists(records.RiskModel));
    }

    [Fact]
    public async Task Extracts_that_are_gone_leave_a_sentence_in_the_history()
    {
        await TrainAsync(await PublishedDemonstration.WarehouseAsync(), Path.Combine(records.Path, "no-extracts"));

        var job = Assert.Single(await HistoryAsync());
        Assert.Equal("refused", job.Outcome);
        Assert.Contains("no-extracts", job.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_published_there_is_nothing_to_learn_from_and_nothing_to_say()
    {
        await TrainAsync(records.Path, Path.Combine(records.Path, "no-extracts"));

        Assert.Empty(await HistoryAsync());
    }

    private async Task<IReadOnlyList<JobRun>> HistoryAsync()
    {
        await using var store = await OperationsStore.OpenAsync(records, TimeProvider.System, CancellationToken.None);
        return await store.Jobs.RecentAsync(10, CancellationToken.None);
    }

    private async Task TrainAsync(string served, string extracts)
    {
        await using var warehouse = new PublishedWarehouse(new(served), new(VerifySha256: false));
        await using var operations = new OpenOperations(records, TimeProvider.System);
        var recorded = new RecordedJob(new(operations, NullLogger<PatientHistory>.Instance), TimeProvider.System, NullLogger<RecordedJob>.Instance);
        await new TrainingJob(warehouse, recorded, new PipelineOptions(extracts, records.Path), records).ExecuteAsync(CancellationToken.None);
    }
}
