using IroAnalytics.Dashboard.Access;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>The keys of programs: made, listed and revoked.</summary>
[Authorize(Roles.Administration)]
[ResponseCache(NoStore = true)]
internal sealed class ApiKeysModel(OpenOperations operations, AuditTrail audit, TimeProvider time) : PageModel
{
    private const int LongestName = 60;

    /// <summary>How many days a key may last.</summary>
    public static IReadOnlyList<int> Lifetimes { get; } = [30, 90, 180, 365];

    /// <summary>Every key that was made, the newest first.</summary>
    public IReadOnlyList<ApiKey> Keys { get; private set; } = [];

    /// <summary>The key that was made by this very request, which is shown once; null where none was.</summary>
    public string? Made { get; private set; }

    /// <summary>Why no key was made, or what became of a button; null where there is nothing to say.</summary>
    public string? Answer { get; private set; }

    /// <summary>The moment of the request.</summary>
    public DateTimeOffset Now { get; } = time.GetUtcNow();

    public Task OnGetAsync(CancellationToken cancellation) => ReadAsync(cancellation);

    public async Task OnPostMakeAsync(string? name, bool seesChildren, int days, CancellationToken cancellation)
    {
        var called = name?.Trim() ?? "";
        if (called.Length is 0 or > LongestName) Answer = $"Say in 1 to {LongestName} letters what the key is for. No key was made.";
        else if (!Lifetimes.Contains(days)) Answer = $"A key lasts {string.Join(", ", Lifetimes)} days. No key was made.";
        else Made = await MakeAsync(called, seesChildren, days, cancellation);
        await ReadAsync(cancellation);
    }

    public async Task OnPostRevokeAsync(string? key, CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        if (Keys.FirstOrDefault(one => one.Id == key && one.RevokedAt is null) is not { } found)
        {
            Answer = "There is no such key that could be revoked.";
            return;
        }

        await audit.WriteAsync(HttpContext, AuditAction.KeyRevoked, Words(found.Name, found.SeesChildren));
        await (await operations.GetAsync(cancellation)).Keys.RevokeAsync(found.Id, Who, Now, cancellation);
        Answer = $"The key of {found.Name} is revoked.";
        await ReadAsync(cancellation);
    }

    /// <summary>What a key opens, in words.</summary>
    /// <param name="seesChildren">Whether it opens rows about single children.</param>
    public static string Opens(bool seesChildren) => seesChildren ? "figures, and rows about every child" : "figures";

    private string Who => User.Identity?.Name ?? "somebody";

    private static string Words(string name, bool seesChildren) => $"the key of {name}, for {Opens(seesChildren)}";

    private async Task<string> MakeAsync(string name, bool seesChildren, int days, CancellationToken cancellation)
    {
        await audit.WriteAsync(HttpContext, AuditAction.KeyMade, Words(name, seesChildren));
        var keys = (await operations.GetAsync(cancellation)).Keys;
        return (await keys.MakeAsync(name, seesChildren, Who, Now, Now.AddDays(days), cancellation)).ToString();
    }

    private async Task ReadAsync(CancellationToken cancellation) => Keys = await (await operations.GetAsync(cancellation)).Keys.ListAsync(cancellation);
}
