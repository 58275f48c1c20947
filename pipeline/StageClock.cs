namespace IroAnalytics.Pipeline;

/// <summary>Times the stages of a refresh and tells of them.</summary>
/// <param name="progress">Told of every stage; null for nobody.</param>
/// <param name="time">The clock.</param>
internal sealed class StageClock(IProgress<StageProgress>? progress, TimeProvider time)
{
    private const int StagesInAll = 11;
    private readonly List<StageReport> reports = [];
    private string stage = "";

    /// <summary>The stages that have ended, in order.</summary>
    public IReadOnlyList<StageReport> Reports => reports;

    /// <summary>Tells what the present stage is doing.</summary>
    /// <param name="detail">Such as a file's name; no child data.</param>
    public void Detail(string detail) => progress?.Report(new(stage, detail, reports.Count, StagesInAll));

    /// <summary>Runs a stage that gives something back.</summary>
    /// <typeparam name="T">What it gives; a long is taken for the rows it wrote.</typeparam>
    /// <param name="name">The stage's name.</param>
    /// <param name="work">The work.</param>
    public async Task<T> RunAsync<T>(string name, Func<Task<T>> work)
    {
        stage = name;
        Detail("");
        using var span = RefreshTelemetry.Begin(name);
        var began = time.GetTimestamp();
        var result = await work();
        var report = new StageReport(name, time.GetElapsedTime(began).TotalSeconds, result is long rows ? rows : 0);
        RefreshTelemetry.End(span, report);
        reports.Add(report);
        Detail("");
        return result;
    }

    /// <summary>Runs a stage that gives nothing back.</summary>
    /// <param name="name">The stage's name.</param>
    /// <param name="work">The work.</param>
    public Task RunAsync(string name, Func<Task> work) => RunAsync(name, async () =>
    {
        await work();
        return true;
    });
}
