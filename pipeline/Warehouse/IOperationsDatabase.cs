using System.Data.Common;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>What only one may do at a time, among all who use an operations database.</summary>
internal enum Exclusive
{
    /// <summary>Changing its tables.</summary>
    Migrating = 1,

    /// <summary>Adding to the audit log.</summary>
    Auditing = 2,

    /// <summary>Asking for jobs, taking and ending them.</summary>
    Jobs = 3,

    /// <summary>Making a secret that the deployment keeps.</summary>
    MakingSecrets = 4,
}

/// <summary>What keeps the operations database.</summary>
internal interface IOperationsDatabase : IAsyncDisposable
{
    /// <summary>What people call it, without any password.</summary>
    string Name { get; }

    /// <summary>Whether several processes have it open at a time.</summary>
    bool IsShared { get; }

    /// <summary>Makes a connection.</summary>
    /// <param name="cancellation">Stops the connecting.</param>
    /// <exception cref="WarehouseProblemException">It cannot be reached now.</exception>
    Task<DbConnection> ConnectAsync(CancellationToken cancellation);

    /// <summary>Waits until no other process does the same, and keeps them waiting until disposed.</summary>
    /// <param name="what">What is done.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    /// <returns>What keeps them waiting; null where there are no other processes.</returns>
    /// <exception cref="WarehouseProblemException">It cannot be reached now.</exception>
    Task<IAsyncDisposable?> AloneAsync(Exclusive what, CancellationToken cancellation);

    /// <summary>Writes changes of its tables into place, so that it can be opened again however this process ends.</summary>
    /// <param name="cancellation">Stops the writing.</param>
    Task SettleAsync(CancellationToken cancellation);
}
