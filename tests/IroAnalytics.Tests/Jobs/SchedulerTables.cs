using IroAnalytics.Tests.Warehouse;
using Npgsql;

namespace IroAnalytics.Tests.Jobs;

/// <summary>The tables that the scheduler makes for itself in PostgreSQL.</summary>
internal sealed class SchedulerTables(TemporaryWarehouse warehouse)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>How often jobs were woken.</summary>
    public Task<long> WokenAsync() => ReadAsync("select count(*) from hangfire.job");

    /// <summary>How many jobs were woken and have done their work.</summary>
    public Task<long> DoneAsync() => ReadAsync("select count(*) from hangfire.job where statename = 'Succeeded'");

    /// <summary>How many seconds lie between the first wake and the last.</summary>
    public Task<long> SecondsAsync() => ReadAsync("select ceil(extract(epoch from max(createdat) - min(createdat)))::bigint from hangfire.job");

    /// <summary>How many jobs somebody works on.</summary>
    public Task<long> InWorkAsync() => ReadAsync("select count(*) from hangfire.jobqueue where fetchedat is not null");

    /// <summary>How many dashboards there are.</summary>
    public Task<long> DashboardsAsync() => ReadAsync("select count(*) from hangfire.server");

    /// <summary>Waits until the jobs have their times.</summary>
    public Task UntilScheduledAsync() => UntilAsync(() => ReadAsync("select count(*) / 2 from hangfire.set where key = 'recurring-jobs'"), 1);

    /// <summary>Lets a job have been due three days ago, when nobody was there to wake it.</summary>
    public Task MissAsync(string job) => ReadAsync($"""
        update hangfire.hash set value = to_char(now() at time zone 'utc' - interval '40 days', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
        where key = 'recurring-job:{job}' and field in ('CreatedAt', 'LastExecution');
        update hangfire.set set score = extract(epoch from now() - interval '3 days') where key = 'recurring-jobs' and value = '{job}' returning 1::bigint
        """);

    /// <summary>Lets whoever works on a job have been silent for two minutes.</summary>
    public Task SilenceAsync() => ReadAsync("update hangfire.jobqueue set fetchedat = fetchedat - interval '2 minutes' returning 1::bigint");

    /// <summary>Waits until there are so many.</summary>
    public static async Task UntilAsync(Func<Task<long>> counted, long count)
    {
        for (var started = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(started) < Longest; await Task.Delay(20))
        {
            if (await counted() >= count) return;
        }

        throw new TimeoutException($"There were not {count} within {Longest}.");
    }

    // Before the first dashboard has started there are no tables; a connection that is kept would not outlive the server.
    private async Task<long> ReadAsync(string sql)
    {
        try
        {
            await using var connection = new NpgsqlConnection($"{warehouse.Folder.PostgreSql};Pooling=false");
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            return await command.ExecuteScalarAsync() as long? ?? 0;
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            return 0;
        }
    }
}
