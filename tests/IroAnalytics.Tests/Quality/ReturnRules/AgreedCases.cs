using System.Text.Json;
using IroAnalytics.Pipeline.Quality.ReturnRules;

namespace IroAnalytics.Tests.Quality.ReturnRules;

/// <summary>The worked examples of validation rules that were agreed on, where they lie beside the repository.</summary>
internal static class AgreedCases
{
    private static readonly string Name = Path.Combine("shared", "validation", "cases");

    /// <summary>The folder, or null where it was not given with the repository.</summary>
    public static string? Folder { get; } =
        SourceTree.Above(folder => Directory.Exists(Path.Combine(folder, Name))) is { } found ? Path.Combine(found, Name) : null;

    /// <summary>The rules that are checked and have examples, each with the place of an example.</summary>
    public static IEnumerable<(string Code, int Case)> All() =>
        from rule in ReturnRuleCatalogue.All
        where Folder is not null && File.Exists(Path.Combine(Folder, rule.Code + ".json"))
        from place in Enumerable.Range(0, Read(rule.Code).GetArrayLength())
        select (rule.Code, place);

    /// <summary>The examples of a rule.</summary>
    public static JsonElement Read(string code)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder ?? "", code + ".json")));
        return file.RootElement.GetProperty("cases").Clone();
    }

    /// <summary>A table of an example.</summary>
    public static TestTable Table(JsonElement table) => new(
        Texts(table.GetProperty("columns")), [.. table.GetProperty("rows").EnumerateArray().Select(Texts)]);

    private static IReadOnlyList<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(value => value.ToString())];
}

/// <summary>A test that needs the agreed examples, and says so where they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TheoryWithAgreedCasesAttribute : TheoryAttribute
{
    public TheoryWithAgreedCasesAttribute()
    {
        if (AgreedCases.Folder is null) Skip = "The agreed examples (shared/validation/cases) are not beside the repository.";
    }
}

/// <summary>A fact that needs the agreed examples, and says so where they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithAgreedCasesAttribute : FactAttribute
{
    public FactWithAgreedCasesAttribute()
    {
        if (AgreedCases.Folder is null) Skip = "The agreed examples (shared/validation/cases) are not beside the repository.";
    }
}
