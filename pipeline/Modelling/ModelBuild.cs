using System.Data.Common;

namespace IroAnalytics.Pipeline.Modelling;

/// <summary>Builds models into tables of the same names.</summary>
public static class ModelBuild
{
    /// <summary>Makes a table of every model, each after those it reads.</summary>
    /// <param name="connection">An open connection to DuckDB; schemas that are missing are made.</param>
    /// <param name="models">The models, in the order they are to be built.</param>
    /// <param name="cancellation">Interrupts the build.</param>
    /// <returns>Rows by model.</returns>
    public static async Task<IReadOnlyDictionary<string, long>> RunAsync(
        DbConnection connection, IEnumerable<SqlModel> models, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(models);
        var rows = new Dictionary<string, long>();
        foreach (var model in models)
        {
            await connection.RunAsync($"create schema if not exists {model.Name.Split('.')[0]}", cancellation);
            await connection.RunAsync($"create table {model.Name} as\n{model.Sql}", cancellation);
            var counted = await connection.ReadAsync($"select count(*) from {model.Name}", row => row.GetInt64(0), cancellation);
            rows[model.Name] = counted[0];
        }

        return rows;
    }
}
