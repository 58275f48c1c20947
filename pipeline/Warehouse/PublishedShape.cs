using System.Data.Common;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>
/// The tables and columns that a run of this version has. A run of an earlier version may lack some: it is told from the others when it is opened, so
/// that a reader meets one sentence in place of a query that fails. <c>PublishedColumns.txt</c> holds them; a test keeps it true to what a refresh publishes.
/// </summary>
public sealed class PublishedShape
{
    private const string Columns = """
        select table_schema || '.' || table_name || '.' || column_name
        from information_schema.columns
        where table_catalog = current_database()
        """;

    private const string Resource = "Warehouse/PublishedColumns.txt";

    private readonly IReadOnlyList<string> needed;

    private PublishedShape(IReadOnlyList<string> needed) => this.needed = needed;

    /// <summary>What a refresh of this version publishes.</summary>
    public static PublishedShape OfThisVersion { get; } = new(Shipped());

    /// <summary>Every column of a database as <c>schema.table.column</c>.</summary>
    /// <param name="connection">The open database.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static Task<IReadOnlyList<string>> OfAsync(DbConnection connection, CancellationToken cancellation) =>
        connection.ReadAsync(Columns, row => row.GetString(0), cancellation);

    internal async Task RequireAsync(DbConnection connection, string run, CancellationToken cancellation)
    {
        var present = (await OfAsync(connection, cancellation)).ToHashSet(StringComparer.Ordinal);
        if (needed.FirstOrDefault(column => !present.Contains(column)) is { } missing)
            throw new WarehouseProblemException($"Run {run} was published by an earlier version of IRO Analytics, without {missing}, which this version reads. Refresh once, and the figures are there again.");
    }

    private static List<string> Shipped()
    {
        using var stream = typeof(PublishedShape).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not built in.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
