using System.Data.Common;
using System.Security.Claims;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Access;

/// <summary>Enters into the audit log what somebody did or saw.</summary>
/// <param name="operations">The database that keeps it.</param>
/// <param name="time">The clock.</param>
internal sealed class AuditTrail(OpenOperations operations, TimeProvider time)
{
    private const int LongestText = 2000;

    /// <summary>Enters what the person who is signed in did. When this returns, it is kept.</summary>
    /// <param name="http">The request.</param>
    /// <param name="action">What was done.</param>
    /// <param name="subject">What it was done to; never a child's name or number.</param>
    /// <param name="run">The run that was read; null where none was.</param>
    /// <param name="rows">How many rows about children were given; null where none were asked for.</param>
    /// <exception cref="AuditUnavailableException">It cannot be kept.</exception>
    public Task WriteAsync(HttpContext http, AuditAction action, string subject, string? run = null, long? rows = null) =>
        WriteAsync(http, http.User, action, subject, run, rows);

    /// <summary>Enters what somebody did who is not, or no longer, the person of the request.</summary>
    /// <param name="http">The request.</param>
    /// <param name="person">Who.</param>
    /// <param name="action">What was done.</param>
    /// <param name="subject">What it was done to; never a child's name or number.</param>
    /// <param name="run">The run that was read; null where none was.</param>
    /// <param name="rows">How many rows about children were given; null where none were asked for.</param>
    /// <exception cref="AuditUnavailableException">It cannot be kept.</exception>
    public async Task WriteAsync(HttpContext http, ClaimsPrincipal person, AuditAction action, string subject, string? run = null, long? rows = null)
    {
        // What the provider answers holds codes that are nobody's business.
        var query = http.Request.Path == CouncilAccounts.Callback ? "" : Uri.UnescapeDataString(http.Request.QueryString.Value ?? "");
        var audited = new AuditEvent(
            person.Identity?.Name ?? "nobody",
            Roles.Words(person),
            action,
            Short(subject),
            Short(http.Request.Path + query),
            run,
            rows,
            http.Connection.RemoteIpAddress?.ToString());
        try
        {
            // An entry is written even where the caller has gone: what was read was read.
            var store = await operations.GetAsync(CancellationToken.None);
            await store.Audit.AppendAsync(audited, time.GetUtcNow(), CancellationToken.None);
        }
        catch (Exception problem) when (problem is WarehouseProblemException or DbException)
        {
            throw new AuditUnavailableException($"This was not done, because it cannot be entered into the audit log: {problem.Message}", problem);
        }
    }

    // PostgreSQL keeps no text with the character 0, which an address may hold.
    private static string Short(string text) => (text.Length <= LongestText ? text : text[..LongestText]).Replace('\0', '\uFFFD');
}

/// <summary>What must be accounted for cannot be entered into the audit log, and so was not done.</summary>
internal sealed class AuditUnavailableException(string message, Exception reason) : Exception(message, reason);
