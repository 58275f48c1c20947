using IroAnalytics.Dashboard.Queries;

namespace IroAnalytics.Tests.Queries;

/// <summary>Many people open the same page in the moment after a run is published.</summary>
public sealed class RunCacheTests : IDisposable
{
    private readonly RunCache cache = new();

    [Fact]
    public async Task Of_many_who_ask_at_once_one_reads()
    {
        var readings = 0;
        var go = new TaskCompletionSource();
        var asked = Enumerable.Range(0, 50).Select(_ => cache.OnceAsync("run", "question", async () =>
        {
            Interlocked.Increment(ref readings);
            await go.Task;
            return "answer";
        })).ToList();
        go.SetResult();

        Assert.All(await Task.WhenAll(asked), answer => Assert.Equal("answer", answer));
        Assert.Equal(1, readings);
    }

    [Fact]
    public async Task Whoever_waited_for_a_reading_that_failed_reads_it()
    {
        var go = new TaskCompletionSource();
        var gone = cache.OnceAsync<string>("run", "question", async () =>
        {
            await go.Task;
            throw new OperationCanceledException("The first reader closed the page.");
        });
        var waiting = cache.OnceAsync("run", "question", () => Task.FromResult("answer"));
        Assert.False(waiting.IsCompleted);
        go.SetResult();

        await Assert.ThrowsAsync<OperationCanceledException>(() => gone);
        Assert.Equal("answer", await waiting);
    }

    [Fact]
    public async Task An_answer_of_one_run_is_not_given_for_another()
    {
        Assert.Equal(1, await cache.OnceAsync("first", "question", () => Task.FromResult(1)));
        Assert.Equal(2, await cache.OnceAsync("second", "question", () => Task.FromResult(2)));
        Assert.Equal(1, await cache.OnceAsync("first", "question", () => Task.FromResult(3)));
    }

    public void Dispose() => cache.Dispose();
}
