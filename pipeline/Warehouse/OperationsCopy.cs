using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>Copies the operations database while it is open and written to.</summary>
internal static class OperationsCopy
{
    /// <summary>
    /// Writes a copy that is one moment of the database: all tables are read in one transaction, so that what is written meanwhile is in
    /// all of them or in none.
    /// </summary>
    /// <param name="store">The open database.</param>
    /// <param name="file">The file to make; it must not be there.</param>
    /// <param name="cancellation">Stops the copying.</param>
    /// <returns>False where the database is no file but lies on a server, which has its own way of backing up.</returns>
    public static async Task<bool> WriteAsync(OperationsStore store, string file, CancellationToken cancellation)
    {
        if (store.IsShared) return false;

        await using var connection = await store.ConnectAsync(cancellation);
        var source = (await connection.ReadAsync("select current_database()", row => row.GetString(0), cancellation))[0];
        await connection.RunAsync($"attach '{file.Replace("'", "''", StringComparison.Ordinal)}' as backup", cancellation);
        try
        {
            await connection.RunAsync($"copy from database {PublishedObject.Quote(source)} to backup", cancellation);
            await connection.RunAsync("checkpoint backup", cancellation);
        }
        finally
        {
            await connection.RunAsync("detach backup", CancellationToken.None);
        }

        return true;
    }
}
