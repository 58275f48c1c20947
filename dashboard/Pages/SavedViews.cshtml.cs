using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>The views that a person has named: kept, opened and removed.</summary>
[ResponseCache(NoStore = true)]
internal sealed class SavedViewsModel(OpenOperations operations, TimeProvider time) : PageModel
{
    /// <summary>The most letters that a name has.</summary>
    public const int LongestName = 60;

    private const int LongestAddress = 2000;
    private const int MostViews = 50;
    private const string MonthName = "month";

    /// <summary>The person's views, in order of their names.</summary>
    public IReadOnlyList<SavedView> Views { get; private set; } = [];

    /// <summary>The view that is to be saved; null where none was asked for, or where it is not an address of the report.</summary>
    public string? Address { get; private set; }

    /// <summary>The name that was asked for; null where none was.</summary>
    public string? Name { get; private set; }

    /// <summary>Why nothing was saved; null where there is nothing to say.</summary>
    public string? Answer { get; private set; }

    public async Task OnGetAsync(string? address, CancellationToken cancellation)
    {
        Address = IsOfTheReport(address) ? address : null;
        if (address is { Length: > 0 } && Address is null) Answer = "That is not the address of a page of the report. Open the page, and follow \u201cSave this view\u201d there.";
        await ReadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostSaveAsync(string? name, string? address, bool newest, CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        (Name, Address) = (name?.Trim() ?? "", IsOfTheReport(address) ? address : null);
        Answer = Problem(Name, Address);
        if (Answer is not null || Address is null) return Page();

        await (await operations.GetAsync(cancellation)).Views.SaveAsync(Who, Name, newest ? WithoutMonth(Address) : Address, time.GetUtcNow(), cancellation);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? view, CancellationToken cancellation)
    {
        await (await operations.GetAsync(cancellation)).Views.RemoveAsync(Who, view ?? "", cancellation);
        return RedirectToPage();
    }

    /// <summary>Whether an address chooses a month.</summary>
    /// <param name="address">An address of the report.</param>
    public static bool HasMonth(string address) => Parts(address).Any(part => part.Name == MonthName);

    /// <summary>What an address shows, in words: <c>Timeliness: October 2026, Team East</c>.</summary>
    /// <param name="address">An address of the report.</param>
    public static string Words(string address)
    {
        var path = address.Split('?')[0].Trim('/');
        var page = TopicCatalogue.Find(path)?.Name ?? (path.Length == 0 ? "Overview" : NameOf(path));
        var parts = Parts(address).Where(part => part.Value.Length > 0).Select(part => part.Name == MonthName
            ? ReportingPeriod.TryParse(part.Value)?.Words ?? part.Value
            : $"{(ReportView.Slicers.Contains(part.Name) ? Dimensions.Words(part.Name) : part.Name)} {part.Value}").ToList();
        return parts.Count == 0 ? page : $"{page}: {string.Join(", ", parts)}";
    }

    private string Who => User.Identity?.Name ?? "somebody";

    private static string NameOf(string path) => path.Split('/') is ["indicators", var id, ..] && IndicatorCatalogue.Find(id) is { } indicator
        ? indicator.Name
        : char.ToUpperInvariant(path[0]) + path[1..].Replace('-', ' ');

    private static IEnumerable<(string Name, string Value)> Parts(string address) =>
        QueryHelpers.ParseQuery(address.Contains('?', StringComparison.Ordinal) ? address[address.IndexOf('?', StringComparison.Ordinal)..] : "")
            .SelectMany(pair => pair.Value.Select(value => (pair.Key, value ?? "")));

    private static string WithoutMonth(string address) => QueryHelpers.AddQueryString(
        address.Split('?')[0],
        Parts(address).Where(part => part.Name != MonthName).Select(part => KeyValuePair.Create<string, string?>(part.Name, part.Value)));

    private bool IsOfTheReport(string? address) => address is { Length: > 0 and <= LongestAddress } && Url.IsLocalUrl(address) && address[0] == '/';

    private string? Problem(string name, string? address) => (name.Length, address) switch
    {
        (_, null) => "That is not the address of a page of the report. No view was saved.",
        (0 or > LongestName, _) => $"Call the view something in 1 to {LongestName} letters. No view was saved.",
        _ when Views.Count >= MostViews => $"You have {MostViews} views, which is the most. Remove one first.",
        _ when Views.Any(view => string.Equals(view.Name, name, StringComparison.OrdinalIgnoreCase)) => $"You have a view called \u201c{name}\u201d. Choose another name, or remove that one first.",
        _ => null,
    };

    private async Task ReadAsync(CancellationToken cancellation) => Views = await (await operations.GetAsync(cancellation)).Views.ListAsync(Who, cancellation);
}
