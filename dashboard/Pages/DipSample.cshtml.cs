using System.Data.Common;
using System.Globalization;
using IroAnalytics.Dashboard.Access;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>A random sample of children to audit, which nobody can steer and anybody can draw again.</summary>
[Authorize(Roles.EveryChild)]
internal sealed class DipSampleModel(
    CurrentRun current, PublishedWarehouse warehouse, ChildReading children, OpenOperations operations, AuditTrail audit, TimeProvider time) : ReportPage(current)
{
    /// <summary>The most children a sample may have.</summary>
    public const int MostChildren = 50;

    private const int UsualChildren = 12;

    /// <summary>How many children are asked for.</summary>
    public int Size { get; private set; } = UsualChildren;

    /// <summary>What the sample is to be spread over.</summary>
    public IReadOnlyList<string> Strata { get; private set; } = [];

    /// <summary>How many children each group has, and what its share of the sample is.</summary>
    public IReadOnlyList<(string Group, int Children, double Share)> GroupCounts { get; private set; } = [];

    /// <summary>Every sample that was drawn, the newest first.</summary>
    public IReadOnlyList<DipSample> Draws { get; private set; } = [];

    /// <summary>The sample that is shown; null where none is.</summary>
    public DipSample? Shown { get; private set; }

    /// <summary>Its children; null where its run is gone.</summary>
    public IReadOnlyList<SampledChild>? Children { get; private set; }

    /// <summary>What of the address cannot be shown, as a sentence; null where all can.</summary>
    public string? Problem { get; private set; }

    public async Task OnGetAsync([FromQuery] string? size, [FromQuery] string[] strata, [FromQuery] long? draw, CancellationToken cancellation)
    {
        await ReadFrameAsync(cancellation);
        Ask(size, strata, isAsked: size is not null);
        Draws = await (await operations.GetAsync(cancellation)).DipSamples.ListAsync(cancellation);
        if (draw is { } id) await ShowAsync(id, cancellation);
        else GroupCounts = await GroupsAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(string? size, string[] strata, CancellationToken cancellation)
    {
        Ask(size, strata, isAsked: true);
        if (Problem is not null) return await AgainAsync(cancellation);

        var store = await operations.GetAsync(cancellation);
        await audit.WriteAsync(HttpContext, AuditAction.SampleDrawn, $"a dip sample of {Wording.Several(Size, "child", "children")}", Facts.Run);
        var drawn = new DipSample(0, User.Identity?.Name ?? "", time.GetUtcNow(), Facts.Run, SampleDraw.NewSeed(), string.Join(',', Strata), Size);
        var id = await store.DipSamples.AddAsync(drawn, cancellation);
        return Redirect(string.Create(CultureInfo.InvariantCulture, $"/dip-sample?draw={id}"));
    }

    /// <summary>What a sample is spread over, in words.</summary>
    /// <param name="strata">The names.</param>
    public static string Words(IEnumerable<string> strata) =>
        string.Join(", ", strata.Select(name => SampledChild.Strata.First(one => one.Name == name).Words)) is { Length: > 0 } words ? words : "nothing";

    /// <summary>The names of what a sample is spread over.</summary>
    /// <param name="sample">The sample.</param>
    public static IReadOnlyList<string> StrataOf(DipSample sample) => sample.Strata.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private async Task<IActionResult> AgainAsync(CancellationToken cancellation)
    {
        await ReadFrameAsync(cancellation);
        Draws = await (await operations.GetAsync(cancellation)).DipSamples.ListAsync(cancellation);
        return Page();
    }

    private void Ask(string? size, string[] strata, bool isAsked)
    {
        Strata = isAsked ? [.. SampledChild.Strata.Select(one => one.Name).Where(strata.Contains)] : [.. SampledChild.Strata.Select(one => one.Name)];
        if (!isAsked) return;
        if (int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked is > 0 and <= MostChildren) Size = asked;
        else Problem = $"\u201c{size}\u201d is not a size a sample can have: choose a number from 1 to {MostChildren}. Nothing was drawn.";
    }

    // Counts alone are shown before a sample is drawn: nobody picks children by trying.
    private async Task<IReadOnlyList<(string Group, int Children, double Share)>> GroupsAsync(CancellationToken cancellation)
    {
        var all = await children.ReadAsync("the groups of a dip sample, as counts", Facts.Run, scope => SampledChild.QueryAsync(Current.Connection, Facts.AsAt, scope, cancellation), _ => 0);
        var groups = all.GroupBy(child => string.Join(" \u00b7 ", Strata.Select(child.Group)), StringComparer.Ordinal);
        return
        [
            .. Strata.Aggregate(groups.OrderBy(_ => 0), (ordered, name) => ordered.ThenBy(group => group.First().Group(name), GroupOrder.Instance))
                .Select(group => (group.Key.Length == 0 ? "all children" : group.Key, group.Count(), (double)Math.Min(Size, all.Count) * group.Count() / all.Count)),
        ];
    }

    private async Task ShowAsync(long id, CancellationToken cancellation)
    {
        Shown = Draws.FirstOrDefault(one => one.Id == id);
        if (Shown is not { } sample)
        {
            Problem = "There is no such sample. Those that were drawn are listed below.";
            return;
        }

        Children = await ChildrenAsync(sample, cancellation);
    }

    private async Task<IReadOnlyList<SampledChild>?> ChildrenAsync(DipSample sample, CancellationToken cancellation)
    {
        if (sample.Run == Facts.Run) return await ChildrenAsync(sample, Current.Connection, Facts.AsAt, cancellation);

        await using var earlier = await warehouse.OpenAsync(sample.Run, cancellation);
        return earlier is null ? null : await ChildrenAsync(sample, earlier.Connection, earlier.Facts.AsAt, cancellation);
    }

    private Task<IReadOnlyList<SampledChild>> ChildrenAsync(DipSample sample, DbConnection connection, DateOnly asAt, CancellationToken cancellation) => children.ReadAsync(
        $"dip sample {sample.Id.ToString(CultureInfo.InvariantCulture)}",
        sample.Run,
        async scope => SampleDraw.Of(await SampledChild.QueryAsync(connection, asAt, scope, cancellation), StrataOf(sample), (int)sample.Size, sample.Seed),
        found => found.Count);
}
