using System.Data.Common;

namespace IroAnalytics.Pipeline.Modelling;

/// <summary>Tells from which columns of which tables a select is made, through all the models between.</summary>
public sealed class ColumnLineage
{
    private readonly DbConnection connection;
    private readonly List<(string Name, SelectNames Names, IReadOnlySet<string> Reads)> models = [];

    private ColumnLineage(DbConnection connection) => this.connection = connection;

    /// <summary>Reads models.</summary>
    /// <param name="connection">An open connection to DuckDB, for its parser; needed as long as the lineage is asked.</param>
    /// <param name="models">The models, each after those it reads.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static async Task<ColumnLineage> OfAsync(DbConnection connection, IEnumerable<SqlModel> models, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(models);
        var lineage = new ColumnLineage(connection);
        foreach (var model in models)
        {
            using var tree = await ModelGraph.TreeAsync(connection, model, cancellation);
            lineage.models.Add((model.Name, SelectNames.Of(tree.RootElement), ModelGraph.Tables(tree.RootElement).ToHashSet()));
        }

        return lineage;
    }

    /// <summary>The names a select asks of each table that no model makes.</summary>
    /// <param name="select">The select, with its columns listed; those of its common table expressions all count.</param>
    /// <param name="without">Columns of it that do not count.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>By table: the names asked for, among them names of other tables that are joined with it.</returns>
    public async Task<IReadOnlyDictionary<string, IReadOnlySet<string>>> SourcesAsync(
        SqlModel select, IReadOnlyCollection<string> without, CancellationToken cancellation)
    {
        using var tree = await ModelGraph.TreeAsync(connection, select, cancellation);
        var asked = new Dictionary<string, HashSet<string>>(StringComparer.OrdinalIgnoreCase);
        Ask(asked, ModelGraph.Tables(tree.RootElement), SelectNames.Of(tree.RootElement).BehindAll(without));
        foreach (var model in Enumerable.Reverse(models).ToList())
        {
            if (asked.Remove(model.Name, out var columns)) Ask(asked, model.Reads, model.Names.Behind(columns));
        }

        return asked.ToDictionary(table => table.Key, table => (IReadOnlySet<string>)table.Value, StringComparer.OrdinalIgnoreCase);
    }

    private static void Ask(Dictionary<string, HashSet<string>> asked, IEnumerable<string> tables, IReadOnlySet<string> names)
    {
        foreach (var table in tables)
        {
            if (asked.TryGetValue(table, out var known)) known.UnionWith(names);
            else asked[table] = new(names, StringComparer.OrdinalIgnoreCase);
        }
    }
}
