using System.Reflection;

namespace IroAnalytics.Pipeline.Modelling;

/// <summary>A select kept in a file whose path names the table it makes.</summary>
/// <param name="Name">The table: <c>core.review</c> for <c>Models/core/review.sql</c>.</param>
/// <param name="Sql">The select.</param>
public sealed record SqlModel(string Name, string Sql)
{
    /// <summary>Reads the models embedded in an assembly below <c>Models/</c>.</summary>
    /// <param name="assembly">The assembly.</param>
    public static IReadOnlyList<SqlModel> In(Assembly assembly) =>
        [.. Resources(assembly, "Models/").Select(resource => new SqlModel(resource.Path.Replace('/', '.'), resource.Text))];

    /// <summary>Reads the SQL files embedded in an assembly below a folder.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="folder">The folder, with its slash.</param>
    /// <returns>Each file's path below the folder without its ending, and its text.</returns>
    public static IEnumerable<(string Path, string Text)> Resources(Assembly assembly, string folder)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentNullException.ThrowIfNull(folder);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"'{name}' is not in {assembly}.");
            using var text = new StreamReader(stream);
            yield return (Path.ChangeExtension(name[folder.Length..], null), text.ReadToEnd());
        }
    }
}
