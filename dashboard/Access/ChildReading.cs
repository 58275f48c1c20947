using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Access;

/// <summary>
/// The one way of pages and endpoints to rows about single children: it gives the query the scope of who asks, and enters what
/// was read into the audit log before anybody sees it. Where the entry cannot be kept, there are no rows.
/// </summary>
/// <param name="requests">The request that is being answered.</param>
/// <param name="audit">Where it is entered.</param>
/// <param name="references">What stands for a child in an address.</param>
/// <param name="current">The run that the request reads.</param>
internal sealed class ChildReading(IHttpContextAccessor requests, AuditTrail audit, ChildReferences references, CurrentRun current)
{
    private const string OneChild = "the page of one child";

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
        var http = Request;
        var found = await read(ReadingScopes.Of(http.User));
        var action = AccessRules.LeavesTheDashboard(http.Request.Path) ? AuditAction.ChildrenExported : AuditAction.ChildrenSeen;
        await audit.WriteAsync(http, action, subject, run, rows(found));
        return found;
    }

    /// <summary>Reads what is known of one child, whom an address names by reference.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="reference">The reference.</param>
    /// <param name="run">The run that is read.</param>
    /// <param name="read">Reads it, of a child and within a scope.</param>
    /// <param name="rows">How many rows about the child are given.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>Null, and an entry that it was refused, where the reference stands for no child that who asks may read: one that is another's is not told from none.</returns>
    /// <exception cref="AuditUnavailableException">It cannot be entered.</exception>
    public async Task<T?> ReadOneAsync<T>(
        string reference, string run, Func<string, ReadingScope, Task<T>> read, Func<T, int> rows, CancellationToken cancellation)
        where T : class
    {
        if ((await PagesAsync(cancellation)).Find(reference) is { } child) return await ReadAsync(OneChild, run, scope => read(child, scope), rows);

        await audit.WriteAsync(Request, AuditAction.Refused, OneChild, run);
        return null;
    }

    /// <summary>The children whose page who asks may open. They are made once for a run and scope.</summary>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<ChildPages> PagesAsync(CancellationToken cancellation) => ReadingScopes.Of(Request.User) switch
    {
        ReadingScope.Aggregated => ChildPages.None,
        var scope => await PagesAsync(scope, cancellation),
    };

    private HttpContext Request => requests.HttpContext ?? throw new InvalidOperationException("Rows about children are read for a request alone.");

    private Task<ChildPages> PagesAsync(ReadingScope scope, CancellationToken cancellation)
    {
        var known = references;
        return current.OnceAsync(
            $"pages of children of {scope}",
            async (run, stopped) => ChildPages.Of(await known.OpenAsync(stopped), await ChildList.QueryAsync(run.Connection, scope, stopped)),
            cancellation);
    }
}
