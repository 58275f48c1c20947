using System.Globalization;
using IroAnalytics.Dashboard.Access;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>Who saw, did and was refused what.</summary>
[Authorize(Roles.Administration)]
[ResponseCache(NoStore = true)]
internal sealed class AuditLogModel(OpenOperations operations) : PageModel
{
    private const int RowsOnAPage = 50;

    /// <summary>Part of a person's name; null for everybody.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Person { get; set; }

    /// <summary>The word of an action; null for all.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Action { get; set; }

    /// <summary>Part of what it was done to or of what was asked; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    /// <summary>The first day; null for no bound.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>The last day, inclusive; null for no bound.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    /// <summary>The page shown, from 1.</summary>
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    /// <summary>Whether the whole log is to be compared with its hashes.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Verify { get; set; }

    /// <summary>The entries of this page, the newest first.</summary>
    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    /// <summary>Whether there are further entries.</summary>
    public bool HasMore { get; private set; }

    /// <summary>What the comparison found; null where none was asked for.</summary>
    public AuditVerification? Verification { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Number = Math.Clamp(Number, 1, int.MaxValue / RowsOnAPage);
        var log = (await operations.GetAsync(cancellation)).Audit;
        AuditAction? action = Action is not null && AuditEntry.Actions.TryGetValue(Action, out var known) ? known : null;
        var found = await log.SearchAsync(new(Person, action, Text, From, To), (Number - 1) * RowsOnAPage, RowsOnAPage + 1, cancellation);
        (Entries, HasMore) = ([.. found.Take(RowsOnAPage)], found.Count > RowsOnAPage);
        if (Verify) Verification = await log.VerifyAsync(cancellation);
    }

    /// <summary>Another page of what was found.</summary>
    /// <param name="number">The page, from 1.</param>
    public string Link(int number) => QueryHelpers.AddQueryString("/audit-log", new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["person"] = Person,
        ["done"] = Action,
        ["text"] = Text,
        ["from"] = Day(From),
        ["to"] = Day(To),
        ["page"] = number.ToString(CultureInfo.InvariantCulture),
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));

    /// <summary>What people call an action: <c>children seen</c>.</summary>
    /// <param name="word">The word the database keeps.</param>
    public static string Words(string word) => word.Replace('-', ' ');

    /// <summary>A day as a field of a form has it.</summary>
    /// <param name="day">The day; null for none.</param>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
