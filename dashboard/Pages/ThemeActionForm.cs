using System.Globalization;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>An action against a theme, as it was typed.</summary>
internal sealed class ThemeActionForm
{
    private const int LongestText = 200;
    private const int LongestOwner = 80;
    private const int YearsBack = 5;

    /// <summary>The theme's code; empty for all.</summary>
    public string? Against { get; set; }

    /// <summary>What is done.</summary>
    public string? What { get; set; }

    /// <summary>Who does it.</summary>
    public string? Owner { get; set; }

    /// <summary>The day it begins, <c>2026-05-01</c>.</summary>
    public string? From { get; set; }

    /// <summary>What came of it.</summary>
    public string? Outcome { get; set; }

    private DateOnly? Day => DateOnly.TryParseExact(From, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Why it cannot be kept, as a sentence; null where it can.</summary>
    /// <param name="asAt">The last day that figures describe.</param>
    public string? Problem(DateOnly asAt)
    {
        if (!string.IsNullOrEmpty(Against) && !EscalationTheme.Has(Against)) return "Choose a theme, or all of them. Nothing was changed.";
        if (What?.Trim().Length is not (>= 3 and <= LongestText)) return $"Write what is done in 3 to {LongestText} letters. Nothing was changed.";
        if (Owner?.Trim().Length is not (>= 2 and <= LongestOwner)) return $"Write who does it in 2 to {LongestOwner} letters. Nothing was changed.";
        if (Outcome?.Trim().Length > LongestText) return $"Write the outcome in {LongestText} letters or fewer. Nothing was changed.";

        return Day is { } day && day >= asAt.AddYears(-YearsBack) && day <= asAt.AddYears(1)
            ? null
            : $"Give the day it begins, between {Wording.Day(asAt.AddYears(-YearsBack))} and {Wording.Day(asAt.AddYears(1))}. Nothing was changed.";
    }

    /// <summary>The action that is kept.</summary>
    /// <param name="by">Who enters it.</param>
    /// <param name="at">When.</param>
    public ThemeAction Action(string by, DateTimeOffset at) => new(
        0, Against ?? "", What?.Trim() ?? "", Owner?.Trim() ?? "", Day ?? default, Outcome?.Trim() ?? "", by, at, WithdrawnBy: null, WithdrawnAt: null);
}
