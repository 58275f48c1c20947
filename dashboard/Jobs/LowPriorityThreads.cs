using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace IroAnalytics.Dashboard.Jobs;

/// <summary>
/// Threads of their own for long work beside which pages are asked for: it gets of the cores what the pages leave. What the work
/// awaits goes on on them. .NET's own priority of a thread does nothing on Linux, where every thread has its nice value.
/// </summary>
internal sealed partial class LowPriorityThreads : TaskScheduler, IDisposable
{
    /// <summary>About a tenth of the share that a thread of a request has.</summary>
    private const int Nice = 10;

    // As setpriority calls them. To Linux each thread is a process, and 0 the one that asks.
    private const int Process = 0;
    private const int Itself = 0;

    private readonly BlockingCollection<Task> waiting = [];
    private readonly int threads;
    private readonly ILogger<LowPriorityThreads> log;

    /// <summary>Starts them.</summary>
    /// <param name="threads">How many pieces of work go on at once, at least 1.</param>
    /// <param name="log">Where it is told that the operating system leaves them the priority of all others.</param>
    public LowPriorityThreads(int threads, ILogger<LowPriorityThreads> log)
    {
        (this.threads, this.log) = (threads, log);
        for (var thread = 0; thread < threads; thread++)
            new Thread(Work) { IsBackground = true, Name = "low priority", Priority = ThreadPriority.BelowNormal }.Start();
    }

    /// <inheritdoc/>
    public override int MaximumConcurrencyLevel => threads;

    /// <summary>Does work on them.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="work">The work; what it hands to the thread pool, it does with the priority of everything else.</param>
    /// <returns>What it gave.</returns>
    public Task<T> RunAsync<T>(Func<Task<T>> work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap();

    /// <summary>Ends the threads when they have done what waits.</summary>
    public void Dispose() => waiting.CompleteAdding();

    /// <inheritdoc/>
    protected override void QueueTask(Task task) => waiting.Add(task);

    /// <inheritdoc/>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    /// <inheritdoc/>
    protected override IEnumerable<Task> GetScheduledTasks() => waiting.ToArray();

    private void Work()
    {
        if (OperatingSystem.IsLinux() && SetPriority(Process, Itself, Nice) != 0)
            NotLowered(Marshal.GetLastPInvokeErrorMessage());

        foreach (var task in waiting.GetConsumingEnumerable()) TryExecuteTask(task);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Pages are slower while a refresh runs, for a thread's priority could not be lowered: {Reason}")]
    private partial void NotLowered(string reason);

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [DllImport("libc", EntryPoint = "setpriority", SetLastError = true)]
    private static extern int SetPriority(int which, uint who, int value);
}
