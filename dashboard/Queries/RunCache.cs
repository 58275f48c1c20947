using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>Answers that were read from a run already. A run never changes, so they hold as long as it is the one that is read.</summary>
internal sealed class RunCache : IDisposable
{
    private const int MostAnswers = 1000;

    private readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = MostAnswers });

    /// <summary>Questions that somebody is reading the answer to; each ends when the reading has, well or not.</summary>
    private readonly ConcurrentDictionary<(string Run, string Question), Task> readings = new();

    /// <summary>An answer, read where it is not known yet. Of many who ask at once, as after a run is published, one reads and the others wait for it.</summary>
    /// <typeparam name="T">An immutable record or list.</typeparam>
    /// <param name="run">The run's name.</param>
    /// <param name="question">All that the answer depends on beside the run.</param>
    /// <param name="read">Reads the answer.</param>
    public async Task<T> OnceAsync<T>(string run, string question, Func<Task<T>> read)
    {
        while (true)
        {
            if (answers.TryGetValue((run, question), out T? known) && known is not null) return known;

            var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var reading = readings.GetOrAdd((run, question), ended.Task);
            if (reading == ended.Task) return await ReadAsync(run, question, read, ended);

            await reading;
        }
    }

    private async Task<T> ReadAsync<T>(string run, string question, Func<Task<T>> read, TaskCompletionSource ended)
    {
        try
        {
            var answer = await read();
            answers.Set((run, question), answer, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromHours(1) });
            return answer;
        }
        finally
        {
            readings.TryRemove((run, question), out _);
            ended.SetResult();
        }
    }

    public void Dispose() => answers.Dispose();
}
