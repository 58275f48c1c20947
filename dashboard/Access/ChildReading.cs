using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Access;

/// <summary>
/// The one way of pages and endpoints to rows about single children: it gives the query the scope of who asks, and enters what
/// was read into the audit log before anybody sees it. Where the entry cannot be kept, there are no rows.
/// </summary>
/// <param name="requests">The request that is being answered.</param>
/// <param name="audit">Where it is entered.</param>
internal sealed class ChildReading(IHttpContextAccessor requests, AuditTrail audit)
{
    /// <summary>Reads rows about single children.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="subject">What it is, such as <c>members of reviews-in-time</c>; never a child's name or number.</param>
    /// <param name="run">The run that is read.</param>
    /// <param name="read">Reads it within a scope.</param>
    /// <param name="rows">How many rows about children of it are given.</param>
    /// <exception cref="ChildrenNotOpenException">Who asks may see no rows about single children.</exception>
    /// <exception cref="AuditUnavailableException">It cannot be entered.</exception>
    public async Task<T> ReadAsync<T>(string subject, string run, Func<ReadingScope, Task<T>> read, Func<T, int> rows)
    {
        var http = requests.HttpContext ?? throw new InvalidOperationException("Rows about children are read for a request alone.");
        var found = await read(ReadingScopes.Of(http.User));
        var action = AccessRules.LeavesTheDashboard(http.Request.Path) ? AuditAction.ChildrenExported : AuditAction.ChildrenSeen;
        await audit.WriteAsync(http, action, subject, run, rows(found));
        return found;
    }
}
