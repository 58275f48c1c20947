using System.Text.RegularExpressions;

namespace IroAnalytics.Tests;

/// <summary>A source file of the repository.</summary>
/// <param name="Path">Its path from the root, with forward slashes.</param>
/// <param name="Text">What stands in it.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public int Lines => Text.TrimEnd('\n').Count(character => character == '\n') + 1;

    /// <summary>The text without comments, and so without what only names a thing.</summary>
    public string Code => Regex.Replace(Text, @"//[^\n]*|@\*.*?\*@", "", RegexOptions.Singleline, TimeSpan.FromSeconds(5));

    public override string ToString() => Path;
}

/// <summary>The repository that these tests were built from.</summary>
internal static partial class SourceTree
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Above(folder => File.Exists(Path.Combine(folder, "IroAnalytics.sln")))
        ?? throw new InvalidOperationException("These tests read the source they were built from: run them inside the repository.");

    /// <summary>The nearest folder above the tests, or itself, of which something holds; null where there is none.</summary>
    public static string? Above(Func<string, bool> holds)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (holds(folder.FullName)) return folder.FullName;
        }

        return null;
    }

    /// <summary>The files below a folder with one of these endings; what is built or installed is left out.</summary>
    public static IReadOnlyList<SourceFile> Files(string folder, params string[] endings) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => endings.Contains(Path.GetExtension(path)) && !Generated().IsMatch(path))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(Root, path))))];

    /// <summary>The types that files declare.</summary>
    public static IReadOnlySet<string> TypesOf(IEnumerable<SourceFile> files) =>
        files.SelectMany(file => Declaration().Matches(file.Code)).Select(match => match.Groups["name"].Value).ToHashSet();

    [GeneratedRegex("(^|/)(bin|obj|node_modules)/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Generated();

    [GeneratedRegex(@"\b(class|record|record struct|struct|interface|enum)\s+(?<name>[A-Z]\w*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();
}
