using System.Collections.Concurrent;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>
/// Reads of a run that was just published what people looked at in the last hour, before it is served: they would all ask for it at once.
/// </summary>
/// <param name="services">The application's services.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where a reading that failed is told of.</param>
internal sealed partial class RunPreparation(IServiceProvider services, TimeProvider time, ILogger<RunPreparation> log) : IRunPreparation
{
    private const int MostQuestions = 200;
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    /// <summary>Both of several dashboards serve a new run within ten seconds; opening a large one takes some of them.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Asked> questions = new(StringComparer.Ordinal);

    /// <summary>Remembers that somebody who may see small numbers asked.</summary>
    /// <param name="question">All that the answer depends on beside the run.</param>
    /// <param name="read">Reads the answer of a run.</param>
    public void Remember(string question, Func<CurrentRun, CancellationToken, Task> read)
    {
        questions[question] = new(time.GetTimestamp(), read);
        if (questions.Count <= MostQuestions) return;

        foreach (var (oldest, _) in questions.OrderBy(one => one.Value.When).Take(questions.Count - MostQuestions).ToList()) questions.TryRemove(oldest, out _);
    }

    /// <inheritdoc/>
    public async Task PrepareAsync(PublishedRun run, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        await using var scope = services.CreateAsyncScope();
        var held = ActivatorUtilities.CreateInstance<CurrentRun>(scope.ServiceProvider, Everyone.Instance);
        await held.HoldAsync(run, cancellation);
        foreach (var asked in questions.Values.OrderByDescending(one => one.When).TakeWhile(one => time.GetElapsedTime(one.When, began) <= Remembered).ToList())
        {
            if (time.GetElapsedTime(began) > Longest) break;

            await ReadAsync(asked, held, cancellation);
        }
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Design", "CA1031", Justification = "A page that cannot be read ahead must not keep the run from being served; whoever asks for it is told.")]
    private async Task ReadAsync(Asked asked, CurrentRun held, CancellationToken cancellation)
    {
        try
        {
            await asked.Read(held, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            NotRead(held.Facts.Run, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A page could not be read ahead of run {Run}")]
    private partial void NotRead(string run, Exception exception);

    private sealed record Asked(long When, Func<CurrentRun, CancellationToken, Task> Read);

    /// <summary>Those who may see small numbers: only what they asked is remembered.</summary>
    private sealed class Everyone : IAudience
    {
        public static Everyone Instance { get; } = new();

        public bool SeesSmallNumbers => true;
    }
}
