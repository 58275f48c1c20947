using IroAnalytics.Dashboard.Access;
using IroAnalytics.Dashboard.Queries;
using Microsoft.AspNetCore.Authorization;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>What the run read, set aside and refused.</summary>
[Authorize(Roles.ChildLevel)]
internal sealed class ExtractsModel(CurrentRun current) : ReportPage(current)
{
    /// <summary>The files, refused ones first.</summary>
    public IReadOnlyList<ExtractFile> Files { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await ReadFrameAsync(cancellation);
        Files = await ExtractFile.QueryAsync(Current.Connection, cancellation);
    }
}
