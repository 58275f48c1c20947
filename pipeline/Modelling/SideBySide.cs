using System.Collections.Concurrent;
using System.Data.Common;

namespace IroAnalytics.Pipeline.Modelling;

/// <summary>A piece of work on a database.</summary>
/// <param name="Name">What others wait for it by.</param>
/// <param name="After">The names of those it waits for; names that nothing has are waited for by nobody.</param>
/// <param name="Work">Does it, on a connection that nobody else uses meanwhile.</param>
public sealed record WorkStep(string Name, IReadOnlySet<string> After, Func<DbConnection, CancellationToken, Task> Work)
{
    /// <summary>Whether it removes what others no longer need: it takes no time, and is done before all that waits for nothing.</summary>
    public bool MakesRoom { get; init; }
}

/// <summary>
/// Does pieces of work side by side, each on a connection of its own: a database plans a statement on one core,
/// and of small tables planning is most of the time.
/// </summary>
/// <param name="connect">Makes a further connection to the same database.</param>
/// <param name="most">How many pieces are worked on at once, at least 1.</param>
public sealed class SideBySide(Func<DbConnection> connect, int most)
{
    private static readonly HashSet<string> Nothing = [];

    /// <summary>Does every step, each after those it waits for; of those that wait for none, the one that most others wait for in a row is first, then the first named.</summary>
    /// <param name="steps">The steps, none of which waits for itself, directly or through others.</param>
    /// <param name="cancellation">Interrupts the work.</param>
    /// <exception cref="DbException">A step failed. What was being done was ended, and nothing further begun.</exception>
    public async Task RunAsync(IReadOnlyList<WorkStep> steps, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var free = new ConcurrentBag<DbConnection>();
        var waiting = InRows(steps);
        var open = steps.Select(step => step.Name).ToHashSet(StringComparer.Ordinal);
        var running = new List<(Task Work, string Name)>();
        try
        {
            while (open.Count > 0)
            {
                while (running.Count < most && waiting.Find(step => !step.After.Overlaps(open)) is { } next)
                {
                    waiting.Remove(next);
                    running.Add((Begin(() => WorkAsync(next, free, cancellation), cancellation), next.Name));
                }

                await Task.WhenAny(running.Select(one => one.Work));
                var ended = running.Find(one => one.Work.IsCompleted);
                running.Remove(ended);
                await ended.Work;
                open.Remove(ended.Name);
            }
        }
        finally
        {
            await Task.WhenAll(running.Select(one => one.Work)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            foreach (var connection in free) await connection.DisposeAsync();
        }
    }

    /// <summary>Does the same with each of several things, none of which waits for another.</summary>
    /// <typeparam name="T">What they are.</typeparam>
    /// <param name="things">The things.</param>
    /// <param name="name">The name of each, no two alike.</param>
    /// <param name="work">What is done with it.</param>
    /// <param name="cancellation">Interrupts the work.</param>
    public Task ForEachAsync<T>(
        IEnumerable<T> things, Func<T, string> name, Func<DbConnection, T, CancellationToken, Task> work, CancellationToken cancellation) =>
        RunAsync([.. things.Select(thing => new WorkStep(name(thing), Nothing, (connection, stopped) => work(connection, thing, stopped)))], cancellation);

    /// <summary>Begins work on another thread, since DuckDB works on the one that asks; it is one of the caller's, where the caller keeps to threads of its own.</summary>
    /// <param name="work">The work.</param>
    /// <param name="cancellation">Keeps it from beginning.</param>
    /// <returns>What ends when the work has.</returns>
    public static Task Begin(Func<Task> work, CancellationToken cancellation) =>
        Task.Factory.StartNew(work, cancellation, TaskCreationOptions.DenyChildAttach, TaskScheduler.Current).Unwrap();

    // What has the longest row of others behind it is what all wait for at the end.
    private static List<WorkStep> InRows(IReadOnlyList<WorkStep> steps)
    {
        var followers = steps.SelectMany(step => step.After.Select(before => (before, step))).ToLookup(pair => pair.before, pair => pair.step, StringComparer.Ordinal);
        var lengths = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. steps.OrderByDescending(step => step.MakesRoom).ThenByDescending(Length)];

        int Length(WorkStep step)
        {
            if (!lengths.TryGetValue(step.Name, out var length))
                lengths[step.Name] = length = 1 + followers[step.Name].Select(Length).DefaultIfEmpty().Max();
            return length;
        }
    }

    private async Task WorkAsync(WorkStep step, ConcurrentBag<DbConnection> free, CancellationToken cancellation)
    {
        if (!free.TryTake(out var connection)) connection = connect();
        free.Add(await WorkAsync(step, connection, cancellation));
    }

    // A connection on which work failed is not used again: the failure may have left a transaction behind.
    private static async Task<DbConnection> WorkAsync(WorkStep step, DbConnection connection, CancellationToken cancellation)
    {
        try
        {
            await step.Work(connection, cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
