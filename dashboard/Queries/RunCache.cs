using Microsoft.Extensions.Caching.Memory;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>Answers that were read from a run already. A run never changes, so they hold as long as it is the one that is read.</summary>
internal sealed class RunCache : IDisposable
{
    private const int MostAnswers = 1000;

    private readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = MostAnswers });

    /// <summary>An answer, read where it is not known yet.</summary>
    /// <typeparam name="T">An immutable record or list.</typeparam>
    /// <param name="run">The run's name.</param>
    /// <param name="question">All that the answer depends on beside the run.</param>
    /// <param name="read">Reads the answer.</param>
    public async Task<T> OnceAsync<T>(string run, string question, Func<Task<T>> read)
    {
        if (answers.TryGetValue((run, question), out T? known) && known is not null) return known;

        var answer = await read();
        answers.Set((run, question), answer, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromHours(1) });
        return answer;
    }

    public void Dispose() => answers.Dispose();
}
