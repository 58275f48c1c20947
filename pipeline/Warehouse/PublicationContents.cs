namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>What of a scratch database is published.</summary>
/// <param name="Schemas">Schemas published whole, tables and views.</param>
/// <param name="Tables">Single tables or views of other schemas, as <c>schema.name</c>; each must exist.</param>
/// <param name="Required">What must be among the published for a reader to work, as <c>schema.name</c>.</param>
public sealed record PublicationContents(
    IReadOnlyList<string> Schemas, IReadOnlyList<string> Tables, IReadOnlyList<string> Required)
{
    /// <summary>What the dashboard reads.</summary>
    public static PublicationContents Standard { get; } = new(
        ["run", "quality", "marts", "indicators"],
        [
            "reference.target", "reference.comparator", "reference.bank_holiday",
            "reference.setting", "reference.timescale", "reference.code_set",
            "risk.score", "risk.event_share", "risk.reason", "risk.feature", "risk.record", "risk.label",
            "risk.model", "risk.band", "risk.monitor", "risk.definition",
        ],
        ["run.run", "run.extract", "run.stage", "quality.finding", "marts.child_state"]);

    internal bool Includes(PublishedObject candidate) =>
        Schemas.Contains(candidate.Schema, StringComparer.Ordinal) || Tables.Contains(candidate.FullName, StringComparer.Ordinal);

    internal void RequireAllOf(IReadOnlyCollection<PublishedObject> present)
    {
        var names = present.Select(one => one.FullName).ToHashSet(StringComparer.Ordinal);
        var missing = Tables.Concat(Required).Where(name => !names.Contains(name)).Distinct(StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            throw new WarehouseProblemException(
                $"The run has no {string.Join(", no ", missing)}, which the dashboard reads, and was not published. Add the model that makes it.");
        }
    }
}

/// <summary>A table or view of a database.</summary>
/// <param name="Database">The database it was made in.</param>
/// <param name="Schema">Its schema.</param>
/// <param name="Name">Its name.</param>
/// <param name="ViewSql">The statement that creates it; null for a table.</param>
internal sealed record PublishedObject(string Database, string Schema, string Name, string? ViewSql)
{
    public string FullName => $"{Schema}.{Name}";

    public string Quoted => $"{Quote(Schema)}.{Quote(Name)}";

    /// <summary>The same where it was made, whichever database is the present one.</summary>
    public string Original => $"{Quote(Database)}.{Quoted}";

    public static string Quote(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
