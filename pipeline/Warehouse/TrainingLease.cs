namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>The right to train the model of drift risk for a warehouse: one holder at a time among all dashboards.</summary>
public static class TrainingLease
{
    /// <summary>Takes the lease if it is free. It is free again when disposed, or when the process ends in whatever way.</summary>
    /// <param name="folder">The warehouse folder; it is made where it is missing.</param>
    /// <returns>The lease, or null where another holds it.</returns>
    /// <exception cref="WarehouseProblemException">The folder cannot be written.</exception>
    public static IDisposable? TryTake(WarehouseFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        folder.Prepare();
        try
        {
            return FileLock.TryTake(Path.Combine(folder.Work, "training.lock"));
        }
        catch (Exception exception) when (WarehouseProblemException.Explains(exception))
        {
            throw WarehouseProblemException.From(exception, folder.Path);
        }
    }
}
