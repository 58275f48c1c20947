namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>What is done with a run before readers of the one before it are given it.</summary>
public interface IRunPreparation
{
    /// <summary>Makes a run ready. Readers keep the one before until this ends.</summary>
    /// <param name="run">The run that was published; whoever calls lets it go.</param>
    /// <param name="cancellation">Ends it early: the process stops.</param>
    Task PrepareAsync(PublishedRun run, CancellationToken cancellation);
}
