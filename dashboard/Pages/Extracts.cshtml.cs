using IroAnalytics.Dashboard.Queries;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>What the run read, set aside and refused.</summary>
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
