using System.Data.Common;
using Hangfire.Logging;
using LogLevel = Hangfire.Logging.LogLevel;

namespace IroAnalytics.Dashboard.Jobs;

/// <summary>
/// What Hangfire says, from warnings up. While its database is away each of its threads would say so every minute with a stack trace:
/// here it is said in a sentence, and again only after a while.
/// </summary>
internal sealed partial class SchedulerLog(TimeProvider time, ILogger<SchedulerLog> log) : ILogProvider, ILog
{
    private static readonly TimeSpan BetweenReminders = TimeSpan.FromMinutes(10);

    private readonly Lock sync = new();
    private long? saidAt;

    public ILog GetLogger(string name) => this;

    public bool Log(LogLevel logLevel, Func<string>? messageFunc, Exception? exception = null)
    {
        if (logLevel < LogLevel.Warn) return false;
        if (messageFunc is null) return true;

        if (Refusal(exception) is not { } refusal)
            Said(logLevel == LogLevel.Warn ? Microsoft.Extensions.Logging.LogLevel.Warning : Microsoft.Extensions.Logging.LogLevel.Error, messageFunc(), exception);
        else if (IsNews())
            Waits(refusal.Message);

        return true;
    }

    // That a connection is gone is said by the driver in exceptions of more than one kind.
    private static Exception? Refusal(Exception? exception) =>
        exception is null or DbException || exception.Source == "Npgsql" ? exception : Refusal(exception.InnerException);

    private bool IsNews()
    {
        lock (sync)
        {
            if (saidAt is { } then && time.GetElapsedTime(then) < BetweenReminders) return false;

            saidAt = time.GetTimestamp();
            return true;
        }
    }

    [LoggerMessage(Message = "The schedule: {Words}")]
    private partial void Said(Microsoft.Extensions.Logging.LogLevel level, string words, Exception? exception);

    [LoggerMessage(Level = Microsoft.Extensions.Logging.LogLevel.Warning, Message = "The schedule cannot use its database and tries again; what falls due meanwhile is made up for: {Reason}")]
    private partial void Waits(string reason);
}
