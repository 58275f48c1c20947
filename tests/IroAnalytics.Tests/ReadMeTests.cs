using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using IroAnalytics.Dashboard.Access;
using IroAnalytics.Dashboard.Jobs;
using IroAnalytics.Dashboard.Telemetry;
using IroAnalytics.Pipeline.Commands;
using IroAnalytics.Pipeline.Extracts;

namespace IroAnalytics.Tests;

public sealed partial class ReadMeTests
{
    // A run makes them, and git ignores them.
    private static readonly string[] MadeByARun = ["data/extracts", "data/warehouse"];

    private static readonly string Text = File.ReadAllText(Path.Combine(SourceTree.Root, "README.md"));

    public static TheoryData<string> Paths() =>
        [.. InlineCode().Matches(Text).Select(match => match.Groups["code"].Value)
            .Concat(Link().Matches(Text).Select(match => match.Groups["target"].Value))
            .Concat(Shell().SelectMany(line => line.Split(' ')))
            .Where(text => OfTheRepository().IsMatch(text))
            .Except(MadeByARun).Distinct()];

    public static TheoryData<string> Examples() => [.. Shell().Where(line => line.StartsWith("iro ", StringComparison.Ordinal))];

    public static TheoryData<string> ReferenceFiles() =>
        [.. Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "data", "reference"), "*.csv").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Paths))]
    public void What_the_page_names_is_there(string path) => Assert.True(Path.Exists(Path.Combine(SourceTree.Root, path)), $"There is no {path}.");

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_command_line_is_understood(string example)
    {
        var parsed = CommandLine.Root.Parse(example["iro ".Length..]);

        Assert.Empty(parsed.Errors.Select(error => error.Message));
    }

    [Fact]
    public void Every_command_has_an_example()
    {
        var shown = Shell().Where(line => line.StartsWith("iro ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]);

        Assert.Empty(CommandLine.Root.Subcommands.Select(command => command.Name).Except(shown));
    }

    [Fact]
    public void Every_option_of_a_command_is_named()
    {
        var options = CommandLine.Root.Subcommands.SelectMany(command => command.Options).Select(option => option.Name).Distinct();

        Assert.All(options, option => Assert.Contains(option, Text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_versions_are_those_that_are_built_with()
    {
        var built = Built();
        var named = Versioned().Matches(Text).ToDictionary(match => match.Groups["package"].Value, match => match.Groups["version"].Value);

        Assert.NotEmpty(named);
        Assert.All(named, package => Assert.Equal(package.Value, built.GetValueOrDefault(package.Key)));
    }

    [Fact]
    public void Every_package_of_the_product_is_named_with_its_version()
    {
        var named = Versioned().Matches(Text).Select(match => match.Groups["package"].Value);

        Assert.Empty(Packages("Product").Concat(BrowserPackages()).Select(package => package.Name).Except(named));
    }

    [Fact]
    public void Every_setting_of_the_schedule_is_in_the_table_and_none_besides()
    {
        var settings = typeof(JobOptions).GetProperties().Where(property => property.CanWrite).Select(property => "Jobs:" + property.Name);

        Assert.Equal(settings.Order(), SettingRow().Matches(Text).Select(match => match.Groups["setting"].Value).Order());
    }

    [Fact]
    public void Every_setting_of_retention_and_telemetry_is_in_the_table_and_none_besides()
    {
        var settings = typeof(RetentionOptions).GetProperties().Where(property => property.CanWrite).Select(property => "Retention:" + property.Name)
            .Concat(typeof(TelemetryOptions).GetProperties().Where(property => property.CanWrite).Select(property => "Telemetry:" + property.Name));

        Assert.Equal(settings.Order(), KeepingRow().Matches(Text).Select(match => match.Groups["setting"].Value).Order());
    }

    [Fact]
    public void Every_setting_of_access_is_in_the_table_and_none_besides()
    {
        var settings = typeof(AccessOptions).GetProperties().Where(property => property.CanWrite && property.Name != nameof(AccessOptions.OpenId)).Select(property => "Access:" + property.Name)
            .Concat(typeof(OpenIdOptions).GetProperties().Where(property => property.CanWrite).Select(property => "Access:OpenId:" + property.Name));

        Assert.Equal(settings.Order(), AccessRow().Matches(Text).Select(match => match.Groups["setting"].Value).Order());
    }

    [Fact]
    public void The_lists_have_the_columns_that_are_read()
    {
        var read = ExtractContracts.All.Where(contract => contract.Origin == ExtractOrigin.IroService).Select(Row);

        Assert.Equal(read, Text.Split('\n').SkipWhile(line => line != "## The IRO service's own lists").Where(line => line.StartsWith("| `", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(ReferenceFiles))]
    public void The_page_of_the_reference_data_names_a_file_and_its_columns(string file)
    {
        var row = File.ReadLines(Path.Combine(SourceTree.Root, "data", "reference", "README.md")).Single(line => line.StartsWith($"| `{file}`", StringComparison.Ordinal));

        var columns = File.ReadLines(Path.Combine(SourceTree.Root, "data", "reference", file)).First().Split(',');

        Assert.All(columns, column => Assert.Matches($@"\b{column}\b", row));
    }

    private static string Row(ExtractContract contract)
    {
        var columns = contract.Columns.Where(column => column.Name != ExtractContract.Recorded);
        return $"| `{contract.Name}` | {string.Join(", ", columns.Select(column => column.IsRequired ? $"**{column.Name}**" : column.Name))} |";
    }

    private static IEnumerable<string> Shell() => Fence().Matches(Text).SelectMany(match => match.Groups["lines"].Value.Split('\n'));

    private static Dictionary<string, string> Built() => Packages().Concat(BrowserPackages()).ToDictionary(package => package.Name, package => package.Version);

    private static IEnumerable<(string Name, string Version)> Packages(string? label = null) =>
        from package in XDocument.Load(Path.Combine(SourceTree.Root, "Directory.Packages.props")).Descendants("PackageVersion")
        where label is null || package.Parent?.Attribute("Label")?.Value == label
        select (package.Attribute("Include")?.Value ?? "", package.Attribute("Version")?.Value ?? "");

    private static List<(string Name, string Version)> BrowserPackages()
    {
        using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(SourceTree.Root, "dashboard", "package.json")));
        return [.. package.RootElement.GetProperty("dependencies").EnumerateObject().Select(entry => (entry.Name, entry.Value.GetString() ?? ""))];
    }

    [GeneratedRegex("`(?<code>[^`\n]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"```sh\n(?<lines>.*?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^(pipeline|dashboard|data|tests)(/\S+)?$|^Directory\.\S+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfTheRepository();

    [GeneratedRegex(@"`(?<package>@?[A-Za-z][\w./-]*)` (?<version>\d+\.\d+[\w.-]*\w)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Versioned();

    [GeneratedRegex("^[|] `(?<setting>Access:[A-Za-z:]+)`", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex AccessRow();

    [GeneratedRegex("^[|] `(?<setting>(Retention|Telemetry):[A-Za-z]+)`", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex KeepingRow();

    [GeneratedRegex("^[|] `(?<setting>Jobs:[A-Za-z]+)`", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex SettingRow();
}
