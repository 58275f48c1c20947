using System.Globalization;
using System.Text.RegularExpressions;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>Names of runs, such as <c>20261121T081500Z-0007</c>: the moment in UTC and a number that only grows, so names sort by age.</summary>
public static partial class RunName
{
    private const string Moment = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>A name that no run in the folder has and that sorts after all of them, even where the clock was put back.</summary>
    /// <param name="folder">The warehouse folder; it need not exist.</param>
    /// <param name="time">The clock.</param>
    public static string Next(WarehouseFolder folder, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(time);
        var now = time.GetUtcNow().ToString(Moment, CultureInfo.InvariantCulture);
        if (Known(folder).Max(StringComparer.Ordinal) is not { } last)
            return $"{now}-0001";

        var number = int.Parse(last.AsSpan(last.IndexOf('-', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture) + 1;
        var moment = string.CompareOrdinal(now, last[..now.Length]) < 0 ? last[..now.Length] : now;
        return string.Create(CultureInfo.InvariantCulture, $"{moment}-{number:0000}");
    }

    /// <summary>Whether a text is a run's name.</summary>
    /// <param name="text">Any text.</param>
    public static bool IsOne(string text) => Pattern().IsMatch(text);

    internal static IEnumerable<string> Published(WarehouseFolder folder) => In(folder.Runs);

    private static IEnumerable<string> Known(WarehouseFolder folder)
    {
        var names = In(folder.Runs).Concat(In(folder.Work));
        return RunPointer.Current(folder) is { } current ? names.Append(current.Run) : names;
    }

    private static IEnumerable<string> In(string folder) => !Directory.Exists(folder)
        ? []
        : Directory.EnumerateFiles(folder)
            .Select(file => Path.GetFileName(file).Split('.')[0])
            .Where(IsOne)
            .Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"^\d{8}T\d{6}Z-\d{4,9}$", RegexOptions.None, 1000)]
    private static partial Regex Pattern();
}
