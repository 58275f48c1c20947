using System.Text.Json;
using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Jobs;

/// <summary>A stage of the refresh that runs.</summary>
/// <param name="Stage">The stage's name.</param>
/// <param name="Detail">What it is doing or did.</param>
/// <param name="IsDone">Whether it has ended.</param>
internal sealed record StageLine(string Stage, string Detail, bool IsDone);

/// <summary>A refresh that runs.</summary>
/// <param name="Request">Who asked for it.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Done">Stages done so far.</param>
/// <param name="Of">Stages in all; 0 before the first has begun.</param>
/// <param name="Stages">The stages that have begun, in order.</param>
/// <param name="IsCancelling">Whether somebody has cancelled it.</param>
internal sealed record RunningRefresh(
    RefreshRequest Request, DateTimeOffset StartedAt, int Done, int Of, IReadOnlyList<StageLine> Stages, bool IsCancelling)
{
    /// <summary>A refresh as the dashboard that runs it tells of it.</summary>
    /// <param name="job">The job.</param>
    public static RunningRefresh Told(JobInHand job)
    {
        var told = job.Progress is { } text ? JsonSerializer.Deserialize<RunningRefresh>(text) : null;
        return (told ?? new(new(job.RequestedBy, job.SkipUnchanged), job.StartedAt, 0, 0, [], IsCancelling: false)) with { IsCancelling = job.CancelledBy is not null };
    }

    /// <summary>What other dashboards are told.</summary>
    public string ToText() => JsonSerializer.Serialize(this);
}

/// <summary>What the refresh that runs is doing, for those who look on.</summary>
internal sealed class JobBoard : IProgress<StageProgress>
{
    private readonly Lock sync = new();
    private RunningRefresh? running;

    /// <summary>The refresh that runs; null while none does.</summary>
    public RunningRefresh? Running
    {
        get
        {
            lock (sync)
                return running;
        }
    }

    /// <summary>A refresh begins.</summary>
    public void Begin(RefreshRequest request, DateTimeOffset at)
    {
        lock (sync)
            running = new(request, at, 0, 0, [], IsCancelling: false);
    }

    /// <summary>Somebody cancelled it.</summary>
    public void Cancelling() => Change(now => now with { IsCancelling = true });

    /// <summary>It has ended.</summary>
    public void End()
    {
        lock (sync)
            running = null;
    }

    /// <summary>A stage has begun or ended.</summary>
    /// <param name="value">The stage.</param>
    public void Report(StageProgress value) => Change(now => now with
    {
        Done = value.Done,
        Of = value.Of,
        Stages = [.. Lines(now.Stages, value).Select((line, position) => line with { IsDone = position < value.Done })],
    });

    private static IEnumerable<StageLine> Lines(IReadOnlyList<StageLine> lines, StageProgress value)
    {
        var line = new StageLine(value.Stage, value.Detail, IsDone: false);
        return lines.Any(known => known.Stage == value.Stage)
            ? lines.Select(known => known.Stage == value.Stage ? line : known)
            : lines.Append(line);
    }

    private void Change(Func<RunningRefresh, RunningRefresh> change)
    {
        lock (sync)
            running = running is null ? null : change(running);
    }
}
