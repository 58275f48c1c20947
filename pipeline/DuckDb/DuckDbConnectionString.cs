using System.Data.Common;
using System.Globalization;

namespace IroAnalytics.DuckDb;

/// <summary>Options written as a connection string, and read from one.</summary>
internal static class DuckDbConnectionString
{
    private static readonly string[] Known = ["Data Source", "Access Mode", "Threads", "Memory Limit", "Temp Directory"];

    public static DuckDbOptions Parse(string connectionString)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        RequireKnown(parts);
        return new DuckDbOptions(
            Text(parts, "Data Source") ?? throw Refusal("The connection string has no 'Data Source'. Give a path or ':memory:'."),
            IsReadOnly(Text(parts, "Access Mode")),
            Count(Text(parts, "Threads")),
            Text(parts, "Memory Limit"),
            Text(parts, "Temp Directory"));
    }

    public static string Format(DuckDbOptions options)
    {
        var parts = new DbConnectionStringBuilder { ["Data Source"] = options.Path };
        if (options.ReadOnly)
            parts["Access Mode"] = "read_only";
        if (options.Threads is { } threads)
            parts["Threads"] = threads.ToString(CultureInfo.InvariantCulture);
        if (options.MemoryLimit is not null)
            parts["Memory Limit"] = options.MemoryLimit;
        if (options.TempDirectory is not null)
            parts["Temp Directory"] = options.TempDirectory;
        return parts.ConnectionString;
    }

    private static void RequireKnown(DbConnectionStringBuilder parts)
    {
        foreach (string keyword in parts.Keys)
        {
            if (!Known.Contains(keyword, StringComparer.OrdinalIgnoreCase))
                throw Refusal($"The connection string has an unknown keyword '{keyword}'. Known: {string.Join(", ", Known)}.");
        }
    }

    private static string? Text(DbConnectionStringBuilder parts, string keyword) =>
        parts.TryGetValue(keyword, out var value) ? (string)value : null;

    private static bool IsReadOnly(string? mode) => mode?.ToUpperInvariant() switch
    {
        null or "READ_WRITE" or "AUTOMATIC" => false,
        "READ_ONLY" => true,
        _ => throw Refusal($"'Access Mode' is '{mode}'. Give read_only or read_write."),
    };

    private static int? Count(string? text) => text is null
        ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            ? count
            : throw Refusal($"'Threads' is '{text}'. Give a whole number of at least 1.");

    private static FormatException Refusal(string reason) => new(reason);
}
