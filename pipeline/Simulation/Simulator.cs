namespace IroAnalytics.Pipeline.Simulation;

/// <summary>Writes demonstration extracts of a service that does not exist, for every contract, the same for the same options.</summary>
public static class Simulator
{
    private const int ChildrenBetweenReports = 500;

    /// <summary>The last day described where the options name none: 31 October 2026, never the day of the clock.</summary>
    public static DateOnly DefaultUntil { get; } = new(2026, 10, 31);

    /// <summary>
    /// Writes all files: closed years in folders such as 2024-25, the newest return and the service's own extracts in the root.
    /// </summary>
    /// <param name="options">How large, how long, and where to.</param>
    /// <param name="progress">Told in a short sentence what has been done; null where nobody listens.</param>
    /// <param name="cancellation">Stops between two children, leaving the files incomplete.</param>
    /// <returns>The files and their rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Children, years or the share of UASC is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The simulation was stopped.</exception>
    public static SimulationReport Write(SimulationOptions options, IProgress<string>? progress, CancellationToken cancellation)
    {
        Check(options);
        var world = World.Of(options);
        using var folder = new ExtractFolder(options, world.Timetable);
        world.Staff.Write(folder);
        world.Staff.WriteObservations(folder, options.Seed);
        world.Teams.Write(folder);
        Carers.Write(world, folder);
        WriteChildren(world, folder, progress, cancellation);
        return folder.Report();
    }

    private static void WriteChildren(World world, ExtractFolder folder, IProgress<string>? progress, CancellationToken cancellation)
    {
        var written = 0;
        foreach (var (child, periods) in new Arrivals(world.Options, world.Timetable).All())
        {
            cancellation.ThrowIfCancellationRequested();
            WriteChild(new ChildLife(world, child, periods), folder);
            if (++written % ChildrenBetweenReports == 0)
                progress?.Report($"{written} children written");
        }
    }

    private static void WriteChild(ChildLife life, ExtractFolder folder)
    {
        StatutoryReturns.Write(life, folder);
        StatutoryExtras.Write(life, folder);
        ReviewPapers.Write(life, folder);
        ReviewDecisions.Write(life, folder);
        Bookings.Write(life, folder);
        Escalations.Write(life, folder);
        Plans.Write(life, folder);
        Visits.Write(life, folder);
        Voices.Write(life, folder);
        Proceedings.Write(life, folder);
        PlacementExtracts.Write(life, folder);
        Audits.Write(life, folder);
    }

    private static void Check(SimulationOptions options)
    {
        if (options.Children < 1 || options.Years < 1)
            throw new ArgumentOutOfRangeException(
                nameof(options), "A simulation needs at least one child and one year; ask for more of both.");
        if (options.UascShare is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(
                nameof(options), "The share of unaccompanied children lies from 0 to 1; give for example 0.09.");
    }
}
