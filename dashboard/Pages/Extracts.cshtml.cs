using IroAnalytics.Dashboard.Access;
using IroAnalytics.Dashboard.Queries;
using Microsoft.AspNetCore.Mvc;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>What the run read, set aside and refused, and what was found in it.</summary>
internal sealed class ExtractsModel(CurrentRun current, ChildReading children) : ReportPage(current)
{
    private const int RowsOnAPage = 50;

    /// <summary>The files, refused ones first.</summary>
    public IReadOnlyList<ExtractFile> Files { get; private set; } = [];

    /// <summary>The findings by rule.</summary>
    public IReadOnlyList<FindingCount> Rules { get; private set; } = [];

    /// <summary>The rule whose rows are shown; null for none.</summary>
    public string? Rule { get; private set; }

    /// <summary>The rows of that rule on this page.</summary>
    public IReadOnlyList<FindingRow> Rows { get; private set; } = [];

    /// <summary>The page shown, from 1.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>How many pages the rule's rows fill.</summary>
    public long Pages => (Rules.Where(rule => rule.Rule == Rule).Sum(rule => rule.Findings) + RowsOnAPage - 1) / RowsOnAPage;

    /// <summary>Whether the rows, which name children, may be seen: many are about no child whose IRO could be told.</summary>
    public bool SeesRows => Roles.SeesEveryChild(User);

    public async Task OnGetAsync([FromQuery] string? rule, [FromQuery(Name = "page")] int? number, CancellationToken cancellation)
    {
        await ReadFrameAsync(cancellation);
        Files = await ExtractFile.QueryAsync(Current.Connection, cancellation);
        Rules = await FindingCount.QueryAsync(Current.Connection, cancellation);
        if (rule is null || !SeesRows || Rules.All(found => found.Rule != rule)) return;

        (Rule, Number) = (rule, Math.Max(1, number ?? 1));
        Rows = await children.ReadAsync(
            $"findings of {rule}",
            Facts.Run,
            scope => FindingRow.QueryAsync(Current.Connection, scope, rule, (Number - 1) * RowsOnAPage, RowsOnAPage, cancellation),
            found => found.Count);
    }
}
