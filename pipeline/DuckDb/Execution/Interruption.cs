using IroAnalytics.DuckDb.Native;

namespace IroAnalytics.DuckDb.Execution;

/// <summary>Stops what DuckDB is doing for one command: on a cancelled token, a timeout, or a call of Cancel.</summary>
/// <param name="connection">The connection the command runs on.</param>
/// <param name="timeoutSeconds">How long each wait for DuckDB may last; 0 for ever.</param>
internal sealed class Interruption(ConnectionHandle connection, int timeoutSeconds)
{
    private readonly Lock _gate = new();
    private bool _running;
    private bool _cancelled;
    private bool _timedOut;

    public void Cancel() => Stop(timedOut: false);

    /// <summary>Runs a native call that may last, and lets it be stopped.</summary>
    public T Run<T>(Func<T> native, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        SetRunning(true);
        try
        {
            using var timeout = timeoutSeconds > 0 ? new CancellationTokenSource(TimeSpan.FromSeconds(timeoutSeconds)) : null;
            using var onTimeout = timeout?.Token.UnsafeRegister(static self => ((Interruption)self!).Stop(timedOut: true), this)
                ?? default;
            using var onCancel = cancellation.UnsafeRegister(static self => ((Interruption)self!).Stop(timedOut: false), this);
            return native();
        }
        finally
        {
            SetRunning(false);
        }
    }

    public void ThrowIfStopped(CancellationToken cancellation)
    {
        if (_timedOut)
        {
            var reason = $"The statement was stopped because it ran longer than the command's timeout of {timeoutSeconds} s.";
            throw new DuckDbException(reason, new TimeoutException(reason));
        }

        if (_cancelled)
            throw new OperationCanceledException("The statement was cancelled.", cancellation);
    }

    /// <summary>The exception for an error of DuckDB's: that it was stopped, if we stopped it, else its own words.</summary>
    public DuckDbException Failure(string? message, CancellationToken cancellation)
    {
        if (message is null || message.StartsWith("INTERRUPT", StringComparison.Ordinal))
            ThrowIfStopped(cancellation);

        return new DuckDbException(message ?? "DuckDB failed without a message.");
    }

    private void SetRunning(bool running)
    {
        lock (_gate)
            _running = running;
    }

    // The flag is set before DuckDB is told: a statement that starts in between sees the flag.
    private void Stop(bool timedOut)
    {
        lock (_gate)
        {
            _timedOut |= timedOut;
            _cancelled |= !timedOut;
            if (_running && !connection.IsClosed)
                NativeMethods.Interrupt(connection);
        }
    }
}
