namespace IroAnalytics.Tests.Oracle;

/// <summary>A placement that counts.</summary>
internal sealed record OraclePlacement(IReadOnlyList<OracleEpisode> Episodes, DateOnly? Ended)
{
    public DateOnly Started => Episodes[0].Began;

    public string PlaceOn(DateOnly day) => Episodes.Last(episode => episode.Began <= day).Place;
}

/// <summary>Section 3 of the definitions as loops.</summary>
internal static class OraclePlacements
{
    public static List<OraclePlacement> Of(OraclePeriod period)
    {
        var placements = new List<List<OracleEpisode>>();
        var isAfterTemporary = false;
        foreach (var episode in period.Episodes)
        {
            if (episode.Place is ['T', _])
            {
                isAfterTemporary = true;
                continue;
            }

            if (placements.Count > 0 && Continues(placements[^1][^1], episode, isAfterTemporary))
                placements[^1].Add(episode);
            else
                placements.Add([episode]);
            isAfterTemporary = false;
        }

        return [.. placements.Select((episodes, place) => new OraclePlacement(episodes, place + 1 == placements.Count ? period.Ended : episodes[^1].Ended))
            .Where(placement => placement.Ended != placement.Started)];
    }

    public static bool IsThreeOrMore(IEnumerable<OraclePlacement> ofChild, DateOnly day)
    {
        var count = 0;
        foreach (var placement in ofChild)
        {
            if (placement.Started <= day && (placement.Ended is null || placement.Ended > day.AddMonths(-12))) count++;
        }

        return count >= 3;
    }

    public static bool IsStable(List<OraclePlacement> ofPeriod, DateOnly day)
    {
        var place = ofPeriod.FindLastIndex(placement => placement.Started <= day);
        if (place < 0) return false;

        var isWithNewAdopters = ofPeriod[place].PlaceOn(day) is "A4" or "A6";
        var from = isWithNewAdopters && place > 0 ? ofPeriod[place - 1] : ofPeriod[place];
        return from.Started <= day.AddMonths(-24);
    }

    private static bool Continues(OracleEpisode before, OracleEpisode episode, bool isAfterTemporary)
    {
        if (episode.Place is "A3" or "A5") return true;
        if (!isAfterTemporary) return episode.Rne is not ("S" or "P" or "B");

        var isSamePost = before.PlPost.Length == 0 || episode.PlPost.Length == 0 || before.PlPost == episode.PlPost;
        return episode.Place.Length > 0 && before.Place == episode.Place && isSamePost;
    }
}
