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
        names.Read(tree, isWhole: false, united: null);
        return names;
    }

    /// <summary>The names that columns are made from: theirs, those of joins, filters and groups, and those behind them inside the model.</summary>
    /// <param name="columns">The names of columns.</param>
    public IReadOnlySet<string> Behind(IReadOnlySet<string> columns) => Behind(columns, columns.Contains);

    /// <summary>The names that every column is made from but some.</summary>
    /// <param name="without">The names of columns that are left out; what filters by them counts all the same.</param>
    public IReadOnlySet<string> BehindAll(IReadOnlyCollection<string> without) => Behind([], column => !without.Contains(column));

    private HashSet<string> Behind(IEnumerable<string> columns, Predicate<string> isAsked)
    {
        var needed = new HashSet<string>(columns, StringComparer.OrdinalIgnoreCase);
        var tables = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var waiting = parts.ToList();
        while (waiting.Where(Counts).ToList() is { Count: > 0 } counting)
        {
            needed.UnionWith(counting.SelectMany(part => part.Names).Select(name => name.Column));
            tables.UnionWith(counting.SelectMany(part => part.Names).Select(name => name.Table).OfType<string>());
            waiting.RemoveAll(counting.Contains);
        }

        return needed;

        bool Counts(Part part) => (part.Column is null || isAsked(part.Column) || needed.Contains(part.Column))
            && (part.Joined is null || tables.Contains(part.Joined));
    }

    private void Read(JsonElement node, bool isWhole, IReadOnlyList<string?>? united)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray()) Read(item, isWhole, united);
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            var isSelect = Is(node, "type", "SELECT_NODE");
            if (isSelect) Keep(node, isWhole, united);

            // What something is compared with counts whole: its columns' names say nothing. What is united is named by the first.
            var isWholeBelow = Is(node, "class", "SUBQUERY") || (isWhole && !isSelect);
            var unitedBelow = Is(node, "type", "SET_OPERATION_NODE") ? united ?? FirstNames(node) : null;
            foreach (var property in node.EnumerateObject()) Read(property.Value, isWholeBelow, IsUnited(property) ? unitedBelow : null);
        }
    }

    private static bool IsUnited(JsonProperty property) => property.Name is "left" or "right" or "children";

    /// <summary>The names of the columns of the first select of a union; none where it carries a star on, whose places are not known.</summary>
    private static IReadOnlyList<string?> FirstNames(JsonElement node)
    {
        if (node.ValueKind == JsonValueKind.Array) return FirstNames(node[0]);

        if (!Is(node, "type", "SELECT_NODE")) return FirstNames(node.EnumerateObject().First(IsUnited).Value);

        List<string?> names = [.. node.GetProperty("select_list").EnumerateArray().Select(NameOf)];
        return names.Contains(null) ? [] : names;
    }

    private void Keep(JsonElement select, bool isWhole, IReadOnlyList<string?>? united)
    {
        foreach (var property in select.EnumerateObject())
        {
            if (!property.NameEquals("select_list")) parts.Add(new(null, null, [.. Names(property.Value)]));
            else parts.AddRange(property.Value.EnumerateArray().Select((item, place) => new Part(Name(item, place), null, [.. Names(item)])));
        }

        if (select.TryGetProperty("from_table", out var from)) parts.AddRange(LeftJoins(from));

        string? Name(JsonElement item, int place) => isWhole ? null : united is null ? NameOf(item) : united.ElementAtOrDefault(place);
    }

    /// <summary>A left join takes no row away: by what it joins counts only where something of the joined table does.</summary>
    private static IEnumerable<Part> LeftJoins(JsonElement node)
    {
        if (!Is(node, "type", "JOIN")) return [];

        var inside = LeftJoins(node.GetProperty("left")).Concat(LeftJoins(node.GetProperty("right")));
        return IsLeftJoin(node) ? inside.Append(new(null, Alias(node.GetProperty("right")), [.. Names(node.GetProperty("condition"))])) : inside;
    }

    private static bool IsLeftJoin(JsonElement node) =>
        Is(node, "type", "JOIN") && Is(node, "join_type", "LEFT") && Alias(node.GetProperty("right")) is not null
        && node.TryGetProperty("condition", out var condition) && condition.ValueKind == JsonValueKind.Object;

    private static string? Alias(JsonElement table) => Text(table, "alias") ?? Text(table, "table_name");

    private static string? Text(JsonElement node, string property) =>
        node.TryGetProperty(property, out var text) && text.GetString() is { Length: > 0 } found ? found : null;

    /// <summary>The names below a node, without those of selects inside it and of left joins, which stand for themselves.</summary>
    private static IEnumerable<(string? Table, string Column)> Names(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Names),
        JsonValueKind.Object when Is(node, "type", "SELECT_NODE") => [],
        JsonValueKind.Object => Own(node).Concat(node.EnumerateObject()
            .Where(property => !(property.NameEquals("condition") && IsLeftJoin(node)))
            .SelectMany(property => Names(property.Value))),
        _ => [],
    };

    private static IEnumerable<(string? Table, string Column)> Own(JsonElement node)
    {
        if (Is(node, "class", "COLUMN_REF")) return [Reference(node)];

        return node.TryGetProperty("using_columns", out var joined) && joined.ValueKind == JsonValueKind.Array
            ? joined.EnumerateArray().Select(column => ((string?)null, column.GetString() ?? ""))
            : [];
    }

    /// <summary>What a column of a select is called; null where it has no name, or is a star and carries every name on.</summary>
    private static string? NameOf(JsonElement item) =>
        Text(item, "alias") ?? (Is(item, "class", "COLUMN_REF") ? Reference(item).Column : null);

    private static (string? Table, string Column) Reference(JsonElement column) =>
        column.GetProperty("column_names").EnumerateArray().Select(name => name.GetString() ?? "").ToList() is [.., var table, var name]
            ? (table, name)
            : (null, column.GetProperty("column_names")[0].GetString() ?? "");

    private static bool Is(JsonElement node, string property, string value) =>
        node.TryGetProperty(property, out var found) && found.ValueKind == JsonValueKind.String && found.ValueEquals(value);

    /// <summary>A column of a select, or what stands around its columns.</summary>
    /// <param name="Column">The column; null for what counts for every column.</param>
    /// <param name="Joined">The table whose left join this is; null for what is none.</param>
    /// <param name="Names">The names it is made from, with the table where it is written.</param>
    private sealed record Part(string? Column, string? Joined, IReadOnlyList<(string? Table, string Column)> Names);
}
