namespace IroAnalytics.Tests.Oracle;

/// <summary>An episode as the returns together show it.</summary>
internal sealed record OracleEpisode(DateOnly Began, DateOnly? Ended, string Rne, string Ls, string Rec, string Place, string PlPost);

/// <summary>A period of care.</summary>
internal sealed record OraclePeriod(IReadOnlyList<OracleEpisode> Episodes)
{
    public DateOnly Started => Episodes[0].Began;

    public DateOnly? Ended => Episodes[^1].Ended;

    public bool IsStartKnown => Episodes[0].Rne == "S";

    public bool HasCeased => Ended is not null && Episodes[^1].Rec != "X1";

    public bool Holds(DateOnly day) => Started <= day && (Ended is null || Ended > day);
}

/// <summary>Sections 1 and 2 of the definitions as loops: what the returns together say of one child's care.</summary>
internal static class OracleCare
{
    private static readonly string[] ShortBreaks = ["V3", "V4"];
    private static readonly string[] Readable = ["S", "L", "P", "T", "B", "U"];

    public static List<OraclePeriod> Periods(RandomChild child, DateOnly asAt)
    {
        var periods = new List<List<OracleEpisode>>();
        foreach (var episode in InOrder(child, asAt))
        {
            var before = periods.Count == 0 ? null : periods[^1][^1];
            if (before is { Rec: "X1", Ended: { } ended } && episode.Began.DayNumber - ended.DayNumber <= 1)
                periods[^1].Add(episode);
            else
                periods.Add([episode]);
        }

        return [.. periods.Select(period => new OraclePeriod(period))];
    }

    private static List<OracleEpisode> InOrder(RandomChild child, DateOnly asAt)
    {
        var episodes = Closed(child, asAt)
            .OrderBy(episode => episode.Began)
            .ThenBy(episode => episode.Ended ?? DateOnly.MaxValue)
            .ToList();
        for (var place = 0; place + 1 < episodes.Count; place++)
        {
            var next = episodes[place + 1].Began;
            if (episodes[place].Ended is null || episodes[place].Ended > next)
                episodes[place] = episodes[place] with { Ended = next };
        }

        return episodes;
    }

    private static IEnumerable<OracleEpisode> Closed(RandomChild child, DateOnly asAt)
    {
        var standing = Standing(child);
        foreach (var row in standing)
        {
            var dec = row.Dec;
            var rec = row.Rec;
            if (row.IsDecUnreadable)
            {
                var later = standing.Where(other => other.Decom > row.Decom).ToList();
                if (later.Count == 0) continue;
                dec = later.Min(other => other.Decom);
            }
            else if (dec is null && row.Return < RandomHistories.Returns[^1])
            {
                if (IsInReturn(child, row.Return + 1)) continue;
                var last = new DateOnly(row.Return, 3, 31);
                dec = row.Decom > last ? row.Decom : last;
                rec = "";
            }

            if (row.Decom > asAt) continue;
            if (dec > asAt) (dec, rec) = (null, "");
            var rne = Readable.Contains(row.Rne) ? row.Rne : "";
            yield return new(row.Decom, dec, rne, row.Ls, rec, row.Place == "QQ" ? "" : row.Place, row.PlPost.Replace(" ", "").ToUpperInvariant());
        }
    }

    /// <summary>The rows that no later return replaces, without short breaks, copies and rows that end before they begin.</summary>
    private static List<EpisodeRow> Standing(RandomChild child)
    {
        var standing = new List<EpisodeRow>();
        foreach (var row in child.Episodes)
        {
            var isReplaced = child.Episodes.Any(other => other.Decom == row.Decom && other.Return > row.Return);
            var endsBeforeItBegins = !row.IsDecUnreadable && row.Dec < row.Decom;
            if (!isReplaced && !endsBeforeItBegins && !ShortBreaks.Contains(row.Ls) && !standing.Contains(row)) standing.Add(row);
        }

        return standing;
    }

    private static bool IsInReturn(RandomChild child, int year) =>
        child.Episodes.Any(row => row.Return == year && !ShortBreaks.Contains(row.Ls));
}
