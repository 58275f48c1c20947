using System.Data.Common;
using System.Text.Json;

namespace IroAnalytics.Pipeline.Modelling;

/// <summary>A model, and the tables it reads.</summary>
/// <param name="Model">The model.</param>
/// <param name="Reads">The tables, with their schemas; models and others.</param>
public sealed record PlannedModel(SqlModel Model, IReadOnlySet<string> Reads);

/// <summary>Derives the order in which models are built from what each of them reads, as DuckDB's own parser sees it.</summary>
public static class ModelGraph
{
    /// <summary>The models, each after those it reads.</summary>
    /// <param name="connection">An open connection to DuckDB, for its parser.</param>
    /// <param name="models">The models, in any order.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InvalidOperationException">A model cannot be parsed, or models read each other in a circle.</exception>
    public static async Task<IReadOnlyList<PlannedModel>> InOrderAsync(
        DbConnection connection, IReadOnlyList<SqlModel> models, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(models);
        var reads = new Dictionary<string, IReadOnlySet<string>>();
        foreach (var model in models) reads[model.Name] = await ReadsAsync(connection, model, cancellation);

        var waiting = models.OrderBy(model => model.Name, StringComparer.Ordinal).ToList();
        var ordered = new List<PlannedModel>();
        while (waiting.Count > 0)
        {
            var ready = waiting.Find(model => !waiting.Exists(other => other != model && reads[model.Name].Contains(other.Name)))
                ?? throw new InvalidOperationException($"These models read each other in a circle: {string.Join(", ", waiting.Select(model => model.Name))}.");
            waiting.Remove(ready);
            ordered.Add(new(ready, reads[ready.Name]));
        }

        return ordered;
    }

    /// <summary>The models that some of them need, directly or through others, and those themselves; in the same order.</summary>
    /// <param name="models">The models, each behind those it reads.</param>
    /// <param name="wanted">Which of them are wanted.</param>
    public static IReadOnlyList<PlannedModel> Needed(IReadOnlyList<PlannedModel> models, Predicate<SqlModel> wanted)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(wanted);
        var needed = models.Where(one => wanted(one.Model)).Select(one => one.Model.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var one in models.Reverse().Where(one => needed.Contains(one.Model.Name))) needed.UnionWith(one.Reads);
        return [.. models.Where(one => needed.Contains(one.Model.Name))];
    }

    /// <summary>The tables a select reads, with their schemas.</summary>
    /// <param name="connection">An open connection to DuckDB, for its parser.</param>
    /// <param name="model">The model.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InvalidOperationException">The select cannot be parsed.</exception>
    public static async Task<IReadOnlySet<string>> ReadsAsync(DbConnection connection, SqlModel model, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(model);
        using var tree = await TreeAsync(connection, model, cancellation);
        return Tables(tree.RootElement).ToHashSet();
    }

    /// <summary>A select as DuckDB's parser sees it.</summary>
    /// <param name="connection">An open connection to DuckDB.</param>
    /// <param name="model">The model.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InvalidOperationException">The select cannot be parsed.</exception>
    internal static async Task<JsonDocument> TreeAsync(DbConnection connection, SqlModel model, CancellationToken cancellation)
    {
        var trees = await connection.ReadAsync(
            "select json_serialize_sql($sql::varchar)::varchar", [("sql", model.Sql)], row => row.GetString(0), cancellation);
        var tree = JsonDocument.Parse(trees[0], new JsonDocumentOptions { MaxDepth = 1000 });
        return !tree.RootElement.GetProperty("error").GetBoolean()
            ? tree
            : throw new InvalidOperationException($"'{model.Name}' cannot be parsed: {tree.RootElement.GetProperty("error_message").GetString()}");
    }

    /// <summary>The tables below a node of a tree, with their schemas.</summary>
    /// <param name="node">The node.</param>
    internal static IEnumerable<string> Tables(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Tables),
        JsonValueKind.Object => OwnTable(node).Concat(node.EnumerateObject().SelectMany(property => Tables(property.Value))),
        _ => [],
    };

    private static IEnumerable<string> OwnTable(JsonElement node) =>
        node.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("BASE_TABLE")
        && node.GetProperty("schema_name").GetString() is { Length: > 0 } schema
            ? [$"{schema}.{node.GetProperty("table_name").GetString()}"]
            : [];
}
