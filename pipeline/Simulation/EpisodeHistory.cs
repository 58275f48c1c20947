namespace IroAnalytics.Pipeline.Simulation;

/// <summary>One row of the Episodes table, whole; a return that ends before it does leaves its end blank.</summary>
internal sealed record Episode(
    DateOnly DecomOn, string Rne, string LegalStatus, string Need, Stretch Stretch, DateOnly DecOn, string Rec, string Reason)
{
    /// <summary>Whether a return shows it: it began by the return's last day and had not ended before its first.</summary>
    public bool Touches(ReturnYear year) => DecomOn <= year.LastDay && DecOn >= year.FirstDay;
}

/// <summary>Part of a placement under one PLACE code; a temporary move is a stretch of its own.</summary>
internal sealed record Stretch(Placement Placement, string Place, DateOnly From, DateOnly To, bool SameCarer, string EndReason);

/// <summary>Cuts care where legal status or placement changes, as the SSDA903 does.</summary>
internal static class EpisodeHistory
{
    // Supported accommodation must be registered since 28 October 2023 (SI 2023/416, reg. 1(3)).
    private static readonly DateOnly Registered = new(2023, 10, 28);

    private const double LongTermMatched = 0.7;
    private const double TemporaryMoveInAPlacement = 0.05;

    private static readonly Odds<string> Needs = new(
        ("N1", 66), ("N5", 14), ("N4", 8), ("N3", 5), ("N8", 3), ("N6", 3), ("N7", 0.3), ("N2", 0.7));

    private static readonly Odds<string> TemporaryPlaces = new(("T3", 55), ("T1", 20), ("T4", 20), ("T2", 5));

    public static IEnumerable<Episode> Of(ChildLife life)
    {
        foreach (var period in life.Periods)
        {
            var chance = life.Chance(Topic.Permanence, period);
            var need = life.Child.IsUasc ? "N8" : life.Child.IsDisabled ? "N2" : Needs.Draw(chance);
            var stretches = life.Placements.Where(placement => period.Holds(placement.From))
                .SelectMany(placement => StretchesOf(placement, period, chance)).ToList();
            foreach (var episode in Cut(life, period, stretches, need))
                yield return episode;
        }
    }

    private static IEnumerable<Episode> Cut(ChildLife life, CarePeriod period, List<Stretch> stretches, string need)
    {
        foreach (var stretch in stretches)
        {
            foreach (var legal in life.Legal.Where(legal => legal.From < stretch.To && legal.To > stretch.From && period.Holds(legal.From)))
            {
                var from = Days.Later(legal.From, stretch.From);
                var to = Days.Earlier(legal.To, stretch.To);
                var reason = to == stretch.To ? stretch.EndReason : "";
                var rec = to == period.EndedOn ? EndOf(period) : "X1";
                yield return new Episode(from, ReasonNew(period, stretch, legal, from), legal.Value, need, stretch, to, rec, reason);
            }
        }
    }

    private static string ReasonNew(CarePeriod period, Stretch stretch, Spell<string> legal, DateOnly from)
    {
        if (from == period.StartedOn)
            return "S";
        var placeChanges = from == stretch.From;
        var statusChanges = from == legal.From;
        return (placeChanges, statusChanges, stretch.SameCarer) switch
        {
            (true, true, true) => "U",
            (true, true, false) => "B",
            (true, false, true) => "T",
            (true, false, false) => "P",
            _ => "L",
        };
    }

    // Special guardianship was split by kind of carer from the return of 2018-19.
    private static string EndOf(CarePeriod period) => (ReturnYear.Holding(period.EndedOn) <= 2018, period.EndReason) switch
    {
        (true, "E45" or "E46") => "E43",
        (true, "E47" or "E48") => "E44",
        _ => period.EndReason,
    };

    private static IEnumerable<Stretch> StretchesOf(Placement placement, CarePeriod period, RandomStream chance)
    {
        var days = placement.To.DayNumber - placement.From.DayNumber;
        if (placement.Place == PlacementChoice.Supported)
            return SupportedStretches(placement);
        if (period.Pathway == Pathway.LongTerm && placement.Place is "U6" or "U3" && days > 600 && chance.Chance(LongTermMatched))
            return Matched(placement, placement.From.AddDays(chance.Between(240, 560)));
        if (placement.Place[0] == 'U' && days > 60 && chance.Chance(TemporaryMoveInAPlacement))
            return WithTemporaryMove(placement, placement.From.AddDays(chance.Between(15, days - 20)), chance);
        return [Whole(placement, placement.Place)];
    }

    private static IEnumerable<Stretch> SupportedStretches(Placement placement)
    {
        if (placement.From >= Registered)
            return [Whole(placement, PlacementChoice.Supported)];
        return placement.To <= Registered
            ? [Whole(placement, "H5")]
            : Split(placement, Registered, "H5", PlacementChoice.Supported);
    }

    private static Stretch Whole(Placement placement, string place) =>
        new(placement, place, placement.From, placement.To, SameCarer: false, placement.EndReason);

    private static IEnumerable<Stretch> Split(Placement placement, DateOnly on, string before, string after) =>
    [
        new(placement, before, placement.From, on, SameCarer: false, "PLACE"),
        new(placement, after, on, placement.To, SameCarer: true, placement.EndReason),
    ];

    private static IEnumerable<Stretch> Matched(Placement placement, DateOnly on) =>
        Split(placement, on, placement.Place, placement.Place == "U6" ? "U4" : "U1");

    private static IEnumerable<Stretch> WithTemporaryMove(Placement placement, DateOnly from, RandomStream chance)
    {
        var place = TemporaryPlaces.Draw(chance);
        var back = from.AddDays(place == "T4" ? chance.Between(2, 7) : chance.Between(4, 14));
        return
        [
            new(placement, placement.Place, placement.From, from, SameCarer: false, "OTHER"),
            new(placement, place, from, back, SameCarer: false, "OTHER"),
            new(placement, placement.Place, back, placement.To, SameCarer: false, placement.EndReason),
        ];
    }
}
