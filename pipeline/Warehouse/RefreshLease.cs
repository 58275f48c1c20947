using System.Globalization;
using System.Text.Json;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>Who refreshes a warehouse.</summary>
/// <param name="By">The person or schedule that asked for the refresh.</param>
/// <param name="ProcessId">The operating system's number of the process.</param>
/// <param name="StartedAt">When it began.</param>
public sealed record LeaseHolder(string By, int ProcessId, DateTimeOffset StartedAt);

/// <summary>The right to refresh a warehouse: one holder at a time among all processes of the machine.</summary>
public sealed class RefreshLease : IDisposable
{
    private readonly FileLock held;
    private readonly string holderFile;

    private RefreshLease(WarehouseFolder folder, FileLock held, string holderFile)
    {
        Folder = folder;
        this.held = held;
        this.holderFile = holderFile;
    }

    /// <summary>The warehouse that may be refreshed.</summary>
    public WarehouseFolder Folder { get; }

    /// <summary>Takes the lease if it is free. It is free again when disposed, or when the process ends in whatever way.</summary>
    /// <param name="folder">The warehouse folder; it is made where it is missing.</param>
    /// <param name="by">The person or schedule that asks.</param>
    /// <param name="time">The clock.</param>
    /// <returns>The lease, or null where another refresh holds it; <see cref="WhyRefused"/> says who.</returns>
    /// <exception cref="WarehouseProblemException">The folder cannot be written.</exception>
    public static RefreshLease? TryTake(WarehouseFolder folder, string by, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(time);
        folder.Prepare();
        try
        {
            if (FileLock.TryTake(Path.Combine(folder.Work, "refresh.lock")) is not { } held)
                return null;

            var holder = new LeaseHolder(by, Environment.ProcessId, time.GetUtcNow());
            DurableFile.Replace(HolderFile(folder), JsonSerializer.Serialize(holder));
            return new(folder, held, HolderFile(folder));
        }
        catch (Exception exception) when (WarehouseProblemException.Explains(exception))
        {
            throw WarehouseProblemException.From(exception, folder.Path);
        }
    }

    /// <summary>Says in one sentence who refreshes now, for whoever was refused.</summary>
    /// <param name="folder">The warehouse folder.</param>
    public static string WhyRefused(WarehouseFolder folder) => Holder(folder) is { } holder
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"Another refresh is running: started by {holder.By} on {holder.StartedAt:d MMMM yyyy} at {holder.StartedAt:HH:mm:ss} UTC, process {holder.ProcessId}. Wait until it has ended, or cancel it.")
        : "Another refresh is running. Wait until it has ended, or cancel it.";

    /// <summary>Who holds the lease or, after a kill, held it last.</summary>
    /// <param name="folder">The warehouse folder.</param>
    /// <returns>The holder, or null where nobody is known.</returns>
    public static LeaseHolder? Holder(WarehouseFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        try
        {
            return RunPointer.TextOf(HolderFile(folder)) is { } text ? JsonSerializer.Deserialize<LeaseHolder>(text) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Gives the lease back.</summary>
    public void Dispose()
    {
        File.Delete(holderFile);
        held.Dispose();
    }

    // Beside the lock and not in it: on Windows a locked file cannot be read by those who lost.
    private static string HolderFile(WarehouseFolder folder) => Path.Combine(folder.Work, "refresh.holder.json");
}
