using System.Collections.Concurrent;
using System.Data.Common;

namespace IroAnalytics.Pipeline.Modelling;

/// <summary>A piece of work on a database.</summary>
/// <param name="Name">What others wait for it by.</param>
/// <param name="After">The names of those it waits for; names that nothing has are waited for by nobody.</param>
/// <param name="Work">Does it, on a connection that nobody else uses meanwhile.</param>
public sealed record WorkStep(string Name, IReadOnlySet<string> After, Func<DbConnection, CancellationToken, Task> Work);

/// <summary>
/// Does pieces of work side by side, each on a connection of its own: a database plans a statement on one core,
/// and of small tables planning is most of the time.
/// </summary>
/// <param name="connect">Makes a further connection to the same database.</param>
/// <param name="most">How many pieces are worked on at once, at least 1.</param>
public sealed class SideBySide(Func<DbConnection> connect, int most)
{
    private static readonly HashSet<string> Nothing = [];

    /// <summary>Does every step, each after those it waits for.</summary>
    /// <param name="steps">The steps, each behind those it waits for.</param>
    /// <param name="cancellation">Interrupts the work.</param>
    /// <exception cref="DbException">A step failed. Those that wait for it were not begun; the others were ended.</exception>
    public async Task RunAsync(IReadOnlyList<WorkStep> steps, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var free = new ConcurrentBag<DbConnection>();
        using var places = new SemaphoreSlim(most);
        var begun = new Dictionary<string, Task>(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            Task[] before = [.. step.After.Where(begun.ContainsKey).Select(name => begun[name])];
            begun[step.Name] = Task.Run(() => WorkAsync(step, before, places, free, cancellation), cancellation);
        }

        try
        {
            await Task.WhenAll(begun.Values);
        }
        finally
        {
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

    private async Task WorkAsync(
        WorkStep step, Task[] before, SemaphoreSlim places, ConcurrentBag<DbConnection> free, CancellationToken cancellation)
    {
        await Task.WhenAll(before);
        await places.WaitAsync(cancellation);
        try
        {
            if (!free.TryTake(out var connection)) connection = connect();
            free.Add(await WorkAsync(step, connection, cancellation));
        }
        finally
        {
            places.Release();
        }
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
