namespace IroAnalytics.Pipeline.Simulation;

/// <summary>Writes a child into the core tables of each year's SSDA903 return that the child belongs to.</summary>
internal static class StatutoryReturns
{
    // Mistakes of the story rather than of a cell; a return has a few of each.
    private const double ReviewOutsideCare = 0.004;
    private const double OverlappingEpisodes = 0.004;

    public static void Write(ChildLife life, ExtractFolder folder)
    {
        var episodes = WithOverlap(life, [.. EpisodeHistory.Of(life)]);
        var stray = StrayReviewOf(life);
        foreach (var year in life.World.Timetable.Returns)
        {
            var seen = episodes.Where(episode => episode.Touches(year)).ToList();
            if (seen.Count > 0)
                WriteYear(life, folder, year, seen, stray);
        }
    }

    /// <summary>SEX as the return of a year codes it: numbers until 2024, letters from 2025.</summary>
    public static string SexIn(Child child, ReturnYear year) => (year.Year >= 2025, child.IsMale) switch
    {
        (true, true) => "M",
        (true, false) => "F",
        (false, true) => "1",
        (false, false) => "2",
    };

    private static void WriteYear(ChildLife life, ExtractFolder folder, ReturnYear year, List<Episode> episodes, DateOnly? stray)
    {
        WriteHeader(life.Child, folder, year);
        foreach (var episode in episodes)
            WriteEpisode(life.Child, folder, year, episode);
        WriteReviews(life, folder, year, stray);
        WriteUasc(life, folder, year);
        WriteSocialWorkers(life, folder, year);
    }

    /// <summary>A child in any table of a return is in its Header; care leavers may be there with nothing else.</summary>
    public static void WriteHeader(Child child, ExtractFolder folder, ReturnYear year)
    {
        var isMother = !child.IsMale && child.AgeOn(year.LastDay) is > 15.5 and < 18.5 && child.Index % 25 == 0;
        folder.Statutory("Header", year).Row(
            child.Id, SexIn(child, year), Days.Text(child.BornOn), child.Ethnicity, child.Upn, isMother ? "1" : child.IsMale ? "" : "0",
            isMother ? Days.Text(child.BornOn.AddMonths(186)) : "");
    }

    private static void WriteEpisode(Child child, ExtractFolder folder, ReturnYear year, Episode episode)
    {
        var hasEnded = episode.DecOn <= year.LastDay;
        var placement = episode.Stretch.Placement;
        folder.Statutory("Episodes", year).Row(
            child.Id, Days.Text(episode.DecomOn), episode.Rne, episode.LegalStatus, episode.Need, episode.Stretch.Place,
            episode.Stretch.Place[0] == 'T' ? "" : placement.Provider, hasEnded ? Days.Text(episode.DecOn) : "",
            hasEnded ? episode.Rec : "", hasEnded ? episode.Reason : "", child.HomePostcode, placement.Postcode, placement.Urn);
    }

    private static void WriteReviews(ChildLife life, ExtractFolder folder, ReturnYear year, DateOnly? stray)
    {
        var held = life.Reviews.Select(review => (review.HeldOn, review.Code));
        if (stray is { } outside)
            held = held.Append((outside, "PN6"));
        foreach (var (heldOn, code) in held.Where(review => year.Holds(review.HeldOn)))
            folder.Statutory("Reviews", year).Row(life.Child.Id, Days.Text(life.Child.BornOn), Days.Text(heldOn), code);
    }

    // Most stay unaccompanied until 18; some are united with family or found to be adults before.
    private static void WriteUasc(ChildLife life, ExtractFolder folder, ReturnYear year)
    {
        if (!life.Child.IsUasc)
            return;
        var chance = life.Chance(Topic.Transfers);
        var early = chance.Chance(0.05) ? life.Periods[0].StartedOn.AddDays(chance.Between(60, 400)) : DateOnly.MaxValue;
        var ceasedOn = Days.Earlier(life.Child.TurnsOn(18), early);
        if (ceasedOn < year.FirstDay)
            return;
        folder.Statutory("UASC", year).Row(
            life.Child.Id, SexIn(life.Child, year), Days.Text(life.Child.BornOn), ceasedOn <= year.LastDay ? Days.Text(ceasedOn) : "");
    }

    private static void WriteSocialWorkers(ChildLife life, ExtractFolder folder, ReturnYear year)
    {
        if (year.Year < Contracts.FirstReturnWithSocialWorkers)
            return;
        foreach (var spell in life.SocialWork.Where(spell => spell.From <= year.LastDay && spell.To >= year.FirstDay))
            folder.Statutory("SWEpisodes", year).Row(
                life.Child.Id, Days.Text(life.Child.BornOn), spell.Value.Id, Days.Text(spell.From),
                spell.To <= year.LastDay ? Days.Text(spell.To) : "", spell.Value.Reason);
    }

    private static DateOnly? StrayReviewOf(ChildLife life)
    {
        var chance = life.Chance(Topic.Mistakes);
        var strays = life.World.Options.WithMistakes && chance.Chance(ReviewOutsideCare);
        return strays ? life.Periods[^1].EndedOn.AddDays(chance.Between(20, 90)) : null;
    }

    private static List<Episode> WithOverlap(ChildLife life, List<Episode> episodes)
    {
        var chance = RandomStream.For(life.World.Options.Seed + 1, life.Child.Index, Topic.Mistakes);
        if (!life.World.Options.WithMistakes || episodes.Count < 2 || !chance.Chance(OverlappingEpisodes))
            return episodes;
        var place = chance.Between(0, episodes.Count - 2);
        episodes[place] = episodes[place] with { DecOn = episodes[place].DecOn.AddDays(chance.Between(2, 9)) };
        return episodes;
    }
}
