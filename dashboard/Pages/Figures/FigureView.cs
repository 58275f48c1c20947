using IroAnalytics.Dashboard.Charts;
using Microsoft.AspNetCore.Html;

namespace IroAnalytics.Dashboard.Pages.Figures;

/// <summary>A figure as a page shows it: the finding, a sentence, the chart, the same rows as a table, and where they come from.</summary>
/// <param name="Id">Names it on its page.</param>
/// <param name="Title">The finding, in ten words or fewer.</param>
/// <param name="Summary">A sentence made from the data.</param>
/// <param name="Table">The rows.</param>
internal sealed record FigureView(string Id, string Title, string Summary, FigureTable Table)
{
    /// <summary>What the figure is about, where the title states a finding and does not name it.</summary>
    public string About { get; init; } = "";

    /// <summary>The chart; null where the table is the figure.</summary>
    public Figure? Drawing { get; init; }

    /// <summary>What shapes and colours mean.</summary>
    public IReadOnlyList<(IHtmlContent Shape, string Words)> Key { get; init; } = [];

    /// <summary>Statute, return or convention, and the period.</summary>
    public string Source { get; init; } = "";

    /// <summary>Where the definition stands; null where there is none of its own.</summary>
    public string? Definition { get; init; }

    /// <summary>Where the rows are as a file; null where they are not offered.</summary>
    public string? Csv { get; init; }

    /// <summary>The filters that a file of it names; null where they are those of the page.</summary>
    public string? Filters { get; init; }

    /// <summary>What else a file of it says of all its rows.</summary>
    public IReadOnlyList<(string Name, string Value)> Stamps { get; init; } = [];

    /// <summary>Why there is nothing to show and what to do; null where there is something.</summary>
    public Nothing? Nothing { get; init; }

    /// <summary>Whether the table is small enough to be the figure and stands open.</summary>
    public bool IsTable => Drawing is null;
}

/// <summary>Why a figure has nothing to show.</summary>
/// <param name="Words">Why.</param>
/// <param name="Missing">The extracts that would fill it; empty where it lacks none.</param>
/// <param name="Remedies">Links that would show something.</param>
internal sealed record Nothing(string Words, IReadOnlyList<string> Missing, IReadOnlyList<(string Words, string Href)> Remedies);
