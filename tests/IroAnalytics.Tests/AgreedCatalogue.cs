using CsvHelper;

namespace IroAnalytics.Tests;

/// <summary>The list of indicators that councils agreed on, where it lies beside the repository.</summary>
internal static class AgreedCatalogue
{
    private static readonly string Name = Path.Combine("shared", "indicators", "catalogue.csv");

    /// <summary>The file, or null where it was not given with the repository.</summary>
    public static string? File { get; } =
        SourceTree.Above(folder => System.IO.File.Exists(Path.Combine(folder, Name))) is { } found ? Path.Combine(found, Name) : null;

    /// <summary>Its rows by indicator, each a value by column.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Rows()
    {
        using var csv = CsvReader.FromFile(File ?? throw new InvalidOperationException($"'{Name}' is not beside the repository."));
        csv.ReadHeader();
        var columns = csv.Headers.ToArray();
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read()) rows.Add(Enumerable.Range(0, columns.Length).ToDictionary(place => columns[place], csv.GetString));
        return rows.ToDictionary(row => row["id"]);
    }
}

/// <summary>A test that needs the agreed catalogue, and says so where it is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithAgreedCatalogueAttribute : FactAttribute
{
    public FactWithAgreedCatalogueAttribute()
    {
        if (AgreedCatalogue.File is null) Skip = "The agreed catalogue (shared/indicators/catalogue.csv) is not beside the repository.";
    }
}
