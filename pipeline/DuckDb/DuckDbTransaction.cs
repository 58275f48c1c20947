using System.Data;
using System.Data.Common;

namespace IroAnalytics.DuckDb;

/// <summary>A transaction of one connection. Disposed without commit, it is rolled back.</summary>
public sealed class DuckDbTransaction : DbTransaction
{
    private DuckDbConnection? _connection;

    internal DuckDbTransaction(DuckDbConnection connection) => _connection = connection;

    /// <summary>Always <see cref="IsolationLevel.Snapshot"/>: a transaction sees the data as at its first read.</summary>
    public override IsolationLevel IsolationLevel => IsolationLevel.Snapshot;

    /// <summary>The connection; null once the transaction has ended.</summary>
    protected override DbConnection? DbConnection => _connection;

    /// <summary>Makes the changes permanent.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended, or a reader is still open.</exception>
    /// <exception cref="DuckDbException">Another transaction changed the same rows; everything is then rolled back.</exception>
    public override void Commit()
    {
        var connection = Current();
        connection.RequireNoReader();
        End();
        connection.Execute("commit");
    }

    /// <summary>Undoes the changes; a reader that is still open is closed.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    public override void Rollback()
    {
        var connection = Current();
        connection.CloseReader();
        End();
        connection.Execute("rollback");
    }

    internal void End()
    {
        _connection?.Ended(this);
        _connection = null;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && _connection is { State: ConnectionState.Open })
            Rollback();

        base.Dispose(disposing);
    }

    private DuckDbConnection Current() =>
        _connection ?? throw new InvalidOperationException("The transaction has already been committed or rolled back.");
}
