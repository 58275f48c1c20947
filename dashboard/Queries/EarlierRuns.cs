using IroAnalytics.Pipeline.Indicators.SmallNumbers;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>The runs that are kept in the warehouse folder, for figures that must not give anything away beside those of an earlier run.</summary>
/// <param name="folder">The warehouse folder.</param>
/// <param name="warehouse">Opens runs.</param>
/// <param name="log">Told where a run cannot be read.</param>
internal sealed partial class EarlierRuns(WarehouseFolder folder, PublishedWarehouse warehouse, ILogger<EarlierRuns> log) : IEarlierRuns
{
    public string? Before(string run) => new RunHistory(folder).List()
        .Select(record => record.Pointer.Run)
        .FirstOrDefault(name => string.CompareOrdinal(name, run) < 0);

    public async Task<ReadableRun?> OpenAsync(string run, CancellationToken cancellation)
    {
        try
        {
            return await warehouse.OpenAsync(run, cancellation) is { } opened ? new(new(opened.Connection, opened.Facts), opened.Facts, opened) : null;
        }
        catch (WarehouseProblemException problem)
        {
            LogUnreadable(run, problem);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The run {Run} cannot be read, so protected figures are not compared with it and those before it.")]
    private partial void LogUnreadable(string run, Exception problem);
}
