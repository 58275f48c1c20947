using System.Text.RegularExpressions;
using IroAnalytics.DuckDb;
using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Tests;

public sealed partial class ArchitectureTests
{
    private static readonly string[] Code = [".cs", ".cshtml"];

    /// <summary>Which schemas the SQL of a place may read.</summary>
    private static readonly (string Place, string[] MayRead)[] Layers =
    [
        ("reference", ["raw", "reference"]),
        ("staging", ["raw", "reference"]),
        ("core", ["staging", "core", "reference"]),
        ("marts", ["core", "marts", "reference"]),

        // staging: when an entry was keyed, and entries that later ones replace, are gone by core; on a past day they count.
        ("risk", ["staging", "core", "marts", "reference", "risk"]),
        ("Rules", ["staging", "core", "reference"]),
        ("ReturnRows", ["checked"]),
        ("ReturnRules", ["checked"]),
        ("Definitions", ["marts", "reference", "risk"]),
        ("dashboard/Queries", ["run", "quality", "marts", "indicators", "reference", "risk"]),
    ];

    [Fact]
    public void Every_folder_uses_only_what_the_design_allows_it()
    {
        var offences =
            from rule in LayerRule.All
            where Directory.Exists(Path.Combine(SourceTree.Root, rule.Folder))
            from file in SourceTree.Files(rule.Folder, Code)
            from name in OurNamespace().Matches(file.Code).Select(match => match.Groups["name"].Value).Distinct()
            where !rule.Allows(name)
            select $"{file} uses {name}";

        Assert.Empty(offences);
    }

    [Fact]
    public void Every_folder_uses_only_the_packages_the_design_allows_it()
    {
        var offences =
            from rule in LayerRule.All
            where Directory.Exists(Path.Combine(SourceTree.Root, rule.Folder))
            from file in SourceTree.Files(rule.Folder, Code)
            from name in Using().Matches(file.Code).Select(match => match.Groups["name"].Value)
            where !IsPlatform(name) && !rule.AllowsPackage(name)
            select $"{file} uses {name}";

        Assert.Empty(offences);
    }

    [Fact]
    public void Every_folder_has_a_rule()
    {
        var folders =
            from project in (string[])["pipeline", "dashboard"]
            from file in SourceTree.Files(project, Code)
            let parts = file.Path.Split('/')
            where parts.Length > 2
            select $"{parts[0]}/{parts[1]}";

        Assert.Empty(folders.Distinct().Except(LayerRule.All.Select(rule => rule.Folder)));
    }

    [Fact]
    public void No_stage_of_the_journey_knows_the_journey()
    {
        var root = SourceTree.TypesOf(SourceTree.Files("pipeline", ".cs").Where(file => file.Path.Count(character => character == '/') == 1));
        var stages = LayerRule.All.Select(rule => rule.Folder).Where(folder => folder.StartsWith("pipeline/", StringComparison.Ordinal) && folder != "pipeline/Commands");

        Assert.Empty(Mentions(stages.Where(folder => Directory.Exists(Path.Combine(SourceTree.Root, folder))), root));
    }

    [Fact]
    public void Modelling_knows_nothing_of_children() =>
        Assert.Empty(Mentions(["pipeline/Modelling"], SourceTree.TypesOf(SourceTree.Files("pipeline/Domain", ".cs"))));

    [Fact]
    public void The_warehouse_knows_of_indicators_only_what_a_run_tells_its_readers()
    {
        var known = SourceTree.TypesOf(SourceTree.Files("pipeline/Indicators", ".cs")).Except(["MeasuredRun", "Target", "Comparator"]);

        Assert.Empty(Mentions(["pipeline/Warehouse"], known.ToHashSet()));
    }

    [Fact]
    public async Task Every_select_reads_only_the_layers_below_it()
    {
        await using var database = DuckDbDatabase.Open(new DuckDbOptions(DuckDbOptions.InMemory));
        await using var connection = database.Connect();
        var offences = new List<string>();
        foreach (var (place, model) in Selects())
        {
            var reads = await ModelGraph.ReadsAsync(connection, model, CancellationToken.None);
            var mayRead = Layers.Single(layer => layer.Place == place).MayRead;
            offences.AddRange(reads.Where(table => !mayRead.Contains(table.Split('.')[0])).Select(table => $"{place} {model.Name} reads {table}"));
        }

        Assert.Empty(offences);
    }

    [Fact]
    public void Every_sql_file_says_first_what_a_row_is_and_then_what_identifies_it()
    {
        var offences = Sql().Where(file => !GrainAndKey().IsMatch(file.Text)).Select(file => file.Path);

        Assert.Empty(offences);
    }

    [Fact]
    public void Files_stay_short()
    {
        var code = SourceTree.Files("pipeline", ".cs").Concat(SourceTree.Files("dashboard", ".cs")).Concat(SourceTree.Files("tests", ".cs"));

        Assert.Empty(code.Where(file => file.Lines > 250).Select(file => $"{file}: {file.Lines} lines"));
        Assert.Empty(Sql().Where(file => file.Lines > 90).Select(file => $"{file}: {file.Lines} lines"));
    }

    [Fact]
    public void No_type_is_named_for_what_it_is_not()
    {
        var types = SourceTree.TypesOf(SourceTree.Files("pipeline", ".cs").Concat(SourceTree.Files("dashboard", ".cs")).Concat(SourceTree.Files("tests", ".cs")));

        Assert.DoesNotContain(types, name => ForbiddenEnding().IsMatch(name));
    }

    [Fact]
    public void Nothing_reads_the_machines_clock_but_through_the_clock_it_is_given()
    {
        var code = SourceTree.Files("pipeline", ".cs").Concat(SourceTree.Files("dashboard", Code));

        Assert.DoesNotContain(code, file => MachineClock().IsMatch(file.Code));
    }

    private static IEnumerable<string> Mentions(IEnumerable<string> folders, IReadOnlySet<string> types) =>
        from folder in folders
        from file in SourceTree.Files(folder, ".cs")
        from word in TypeName().Matches(file.Code).Select(match => match.Value).Distinct()
        where types.Contains(word)
        select $"{file} knows {word}";

    /// <summary>Migrations change tables: they are statements, not selects.</summary>
    private static IEnumerable<SourceFile> Sql() => SourceTree.Files("pipeline", ".sql")
        .Concat(SourceTree.Files("dashboard", ".sql"))
        .Where(file => !file.Path.Contains("/Migrations/", StringComparison.Ordinal));

    private static IEnumerable<(string Place, SqlModel Model)> Selects()
    {
        var product = typeof(PipelineRun).Assembly;
        foreach (var model in SqlModel.In(product)) yield return (model.Name.Split('.')[0], model);
        foreach (var place in (string[])["Rules", "ReturnRows", "ReturnRules", "Definitions"])
        {
            foreach (var (path, text) in SqlModel.Resources(product, place + "/")) yield return (place, new(path, text));
        }

        foreach (var file in SourceTree.Files("dashboard/Queries", ".sql")) yield return ("dashboard/Queries", new(file.Path, file.Text));
    }

    private static bool IsPlatform(string name) =>
        (name.StartsWith("System", StringComparison.Ordinal) && !name.StartsWith("System.CommandLine", StringComparison.Ordinal))
        || (name.StartsWith("Microsoft.", StringComparison.Ordinal) && !name.StartsWith("Microsoft.ML", StringComparison.Ordinal))
        || name.StartsWith("IroAnalytics", StringComparison.Ordinal);

    [GeneratedRegex(@"\bIroAnalytics\.(?<name>(Pipeline|Dashboard|DuckDb)(\.[A-Z]\w*)?)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OurNamespace();

    [GeneratedRegex(@"^@?(global )?using (static )?(?<name>[A-Z][\w.]*)\s*;?\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Using();

    [GeneratedRegex(@"\A-- One row[^\n]*\n(-- [^\n]*\n)*?-- key: \S[^\n]*\n\n", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GrainAndKey();

    [GeneratedRegex("(Helper|Helpers|Utils|Manager|Repository|Service|Dto)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ForbiddenEnding();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MachineClock();

    [GeneratedRegex(@"(?<![.\w""])[A-Z]\w*\b", RegexOptions.None, 1000)]
    private static partial Regex TypeName();
}
