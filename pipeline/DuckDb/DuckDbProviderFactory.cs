using System.Data.Common;

namespace IroAnalytics.DuckDb;

/// <summary>Makes DuckDB's parts of <see cref="System.Data.Common"/>.</summary>
public sealed class DuckDbProviderFactory : DbProviderFactory
{
    private DuckDbProviderFactory()
    {
    }

    /// <summary>The only instance.</summary>
    public static DuckDbProviderFactory Instance { get; } = new();

    /// <inheritdoc/>
    public override DbConnection CreateConnection() => new DuckDbConnection();

    /// <inheritdoc/>
    public override DbCommand CreateCommand() => new DuckDbCommand();

    /// <inheritdoc/>
    public override DbParameter CreateParameter() => new DuckDbParameter();

    /// <inheritdoc/>
    public override DbConnectionStringBuilder CreateConnectionStringBuilder() => new();
}
