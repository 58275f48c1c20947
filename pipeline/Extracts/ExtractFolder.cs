namespace IroAnalytics.Pipeline.Extracts;

/// <summary>Finds the CSV files of a folder and the return each belongs to.</summary>
public static class ExtractFolder
{
    /// <summary>All CSV files below a folder, in order of their names.</summary>
    /// <param name="folder">The extracts folder.</param>
    /// <returns>The files, or why the folder cannot be read.</returns>
    public static (IReadOnlyList<ExtractFile> Files, ExtractProblem? Problem) Find(string folder)
    {
        try
        {
            var paths = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(path => Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase));
            return ([.. paths.Select(path => Describe(folder, path)).OrderBy(file => file.Name, StringComparer.Ordinal)], null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return ([], new FolderUnreadable(folder, exception.Message));
        }
    }

    private static ExtractFile Describe(string folder, string path)
    {
        var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
        var parts = name.Split('/');
        var depth = Enumerable.Range(0, parts.Length - 1).LastOrDefault(part => ReturnYear.TryParse(parts[part]) is not null, -1);

        return depth < 0
            ? new(path, name, null, null)
            : new(path, name, ReturnYear.TryParse(parts[depth]), string.Join('/', parts[..(depth + 1)]));
    }
}
