using System.Globalization;
using System.Text;
using IroAnalytics.Pipeline;
using Microsoft.Extensions.Options;

namespace IroAnalytics.Dashboard.Jobs;

/// <summary>
/// Looks at the extracts folder and asks for a refresh when its files have changed and are still. It looks when the system
/// announces a change, and every few seconds besides: network folders announce none.
/// </summary>
internal sealed partial class ExtractsWatch(
    RefreshQueue queue, PipelineOptions pipeline, IOptions<JobOptions> options, TimeProvider time, ILogger<ExtractsWatch> log)
    : BackgroundService
{
    private readonly SemaphoreSlim changed = new(0, 1);

    /// <summary>The files of a folder with their sizes and times, in one text.</summary>
    /// <param name="folder">The folder, with sub-folders.</param>
    /// <returns>The text; null where the folder cannot be read now.</returns>
    public static string? FilesOf(string folder)
    {
        try
        {
            var text = new StringBuilder();
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal))
                text.Append(CultureInfo.InvariantCulture, $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}\n");

            return text.ToString();
        }
        catch (DirectoryNotFoundException)
        {
            return "";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public override void Dispose()
    {
        changed.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var stillness = new Stillness(TimeSpan.FromSeconds(options.Value.StillSeconds), time, FilesOf(pipeline.ExtractsFolder) ?? "");
        using var announcements = Announcements();
        while (!stoppingToken.IsCancellationRequested)
        {
            await changed.WaitAsync(TimeSpan.FromSeconds(options.Value.PollSeconds), stoppingToken);
            if (FilesOf(pipeline.ExtractsFolder) is { } files && stillness.IsTimeToRead(files))
                await queue.AskAsync(RefreshRequest.Watched, stoppingToken);
        }
    }

    private FileSystemWatcher? Announcements()
    {
        try
        {
            var watcher = new FileSystemWatcher(pipeline.ExtractsFolder) { IncludeSubdirectories = true };
            watcher.Created += (_, _) => Look();
            watcher.Changed += (_, _) => Look();
            watcher.Deleted += (_, _) => Look();
            watcher.Renamed += (_, _) => Look();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception exception) when (exception is ArgumentException or IOException or UnauthorizedAccessException)
        {
            OnlyPolling(options.Value.PollSeconds);
            return null;
        }
    }

    private void Look()
    {
        try
        {
            if (changed.CurrentCount == 0)
                changed.Release();
        }
        catch (SemaphoreFullException)
        {
            // Another announcement came in between: one look serves both.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The extracts folder announces no changes: it is looked at every {Seconds} seconds")]
    private partial void OnlyPolling(int seconds);
}
