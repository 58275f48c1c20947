namespace IroAnalytics.Pipeline;

/// <summary>One refresh: the journey from extracts to a published run.</summary>
/// <param name="options">What is asked for.</param>
/// <param name="time">The clock.</param>
public sealed class PipelineRun(PipelineOptions options, TimeProvider time)
{
    /// <summary>Runs it.</summary>
    /// <param name="progress">Told of every stage; null for nobody.</param>
    /// <param name="cancellation">Stops it; nothing is published then.</param>
    public Task<RunReport> ExecuteAsync(IProgress<StageProgress>? progress, CancellationToken cancellation) =>
        Task.FromException<RunReport>(new NotSupportedException($"{options.ExtractsFolder} {time.GetUtcNow()} {progress is null} {cancellation.CanBeCanceled}"));
}
