using System.Text.Json;

namespace IroAnalytics.Pipeline.Modelling;

/// <summary>The names in a model's select, kept so that it can be told which of them some of its columns are made from.</summary>
/// <remarks>By name alone: two columns of one name in a model are taken for one, which finds too many sources and never too few.</remarks>
internal sealed class SelectNames
{
    private readonly List<Part> parts = [];

    private SelectNames()
    {
    }

    /// <summary>Reads the names from DuckDB's tree of a select.</summary>
    /// <param name="tree">The tree, as <c>json_serialize_sql</c> gives it.</param>
    public static SelectNames Of(JsonElement tree)
    {
        var names = new SelectNames();
        names.Read(tree, isWhole: false);
        return names;
    }

    /// <summary>The names that columns are made from: theirs, those of joins, filters and groups, and those behind them inside the model.</summary>
    /// <param name="columns">The names of columns; null for every column.</param>
    public IReadOnlySet<string> Behind(IReadOnlySet<string>? columns)
    {
        var needed = new HashSet<string>(columns ?? new HashSet<string>(), StringComparer.OrdinalIgnoreCase);
        int before;
        do
        {
            before = needed.Count;
            foreach (var part in parts.Where(part => columns is null || part.Name is null || needed.Contains(part.Name))) needed.UnionWith(part.Names);
        }
        while (needed.Count > before);
        return needed;
    }

    private void Read(JsonElement node, bool isWhole)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray()) Read(item, isWhole);
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            var isSelect = Is(node, "type", "SELECT_NODE");
            if (isSelect) Keep(node, isWhole);

            // What is compared with, or united by place, counts whole: its columns' names say nothing.
            var isWholeBelow = Is(node, "class", "SUBQUERY") || Is(node, "type", "SET_OPERATION_NODE") || (isWhole && !isSelect);
            foreach (var property in node.EnumerateObject()) Read(property.Value, isWholeBelow);
        }
    }

    private void Keep(JsonElement select, bool isWhole)
    {
        foreach (var property in select.EnumerateObject())
        {
            if (!property.NameEquals("select_list")) parts.Add(new(null, [.. Names(property.Value)]));
            else parts.AddRange(property.Value.EnumerateArray().Select(item => new Part(isWhole ? null : NameOf(item), [.. Names(item)])));
        }
    }

    /// <summary>The names below a node, without those of selects inside it, which stand for themselves.</summary>
    private static IEnumerable<string> Names(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Names),
        JsonValueKind.Object when Is(node, "type", "SELECT_NODE") => [],
        JsonValueKind.Object => Own(node).Concat(node.EnumerateObject().SelectMany(property => Names(property.Value))),
        _ => [],
    };

    private static IEnumerable<string> Own(JsonElement node)
    {
        if (Is(node, "class", "COLUMN_REF")) return [Last(node)];

        return node.TryGetProperty("using_columns", out var joined) && joined.ValueKind == JsonValueKind.Array
            ? joined.EnumerateArray().Select(column => column.GetString() ?? "")
            : [];
    }

    /// <summary>What a column of a select is called; null where it has no name, or is a star and carries every name on.</summary>
    private static string? NameOf(JsonElement item) =>
        item.TryGetProperty("alias", out var alias) && alias.GetString() is { Length: > 0 } name ? name
        : Is(item, "class", "COLUMN_REF") ? Last(item)
        : null;

    private static string Last(JsonElement column) => column.GetProperty("column_names").EnumerateArray().Last().GetString() ?? "";

    private static bool Is(JsonElement node, string property, string value) =>
        node.TryGetProperty(property, out var found) && found.ValueKind == JsonValueKind.String && found.ValueEquals(value);

    /// <summary>A column of a select, or what stands around its columns.</summary>
    /// <param name="Name">The column; null for what always counts.</param>
    /// <param name="Names">The names it is made from.</param>
    private sealed record Part(string? Name, IReadOnlyList<string> Names);
}
