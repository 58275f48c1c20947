using System.Globalization;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>The order of groups in lists and charts: ages by age, kinds of review in their turn, bands of risk from high to low, what is not known last.</summary>
internal sealed class GroupOrder : IComparer<string>
{
    private static readonly string[] InTurn = ["first", "second", "later", "high", "medium", "low"];

    /// <summary>The only one.</summary>
    public static GroupOrder Instance { get; } = new();

    public int Compare(string? x, string? y) => Rank(x ?? "").CompareTo(Rank(y ?? ""));

    private static (int Place, int Number, string Name) Rank(string group)
    {
        if (group == Dimensions.NotKnown) return (2, 0, group);
        if (group.StartsWith("under ", StringComparison.Ordinal)) return (0, -1, group);
        if (Array.IndexOf(InTurn, group) is >= 0 and var turn) return (0, turn, group);

        var digits = group.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && int.TryParse(group.AsSpan(0, digits), CultureInfo.InvariantCulture, out var number) ? (0, number, group) : (1, 0, group);
    }
}
