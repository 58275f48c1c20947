namespace IroAnalytics.Tests.Oracle;

/// <summary>Section 8 of the definitions as loops: the groups of a child on a day.</summary>
internal static class OracleGroups
{
    public static IReadOnlyList<string> Dimensions { get; } = ["age_band", "legal_status_code", "placement_type", "cohort", "iro", "team"];

    public static string Of(OracleChild child, DateOnly counted)
    {
        var period = child.Periods.LastOrDefault(period => period.Started <= counted && (period.Ended is null || period.Ended >= counted));
        var day = period?.Ended == counted && period.Started < counted ? counted.AddDays(-1) : counted;
        return $"{Age(child.BornOn, day)} | {Status(period, day)} | {Place(child, period, day)} | {(child.Work.IsUnaccompanied(day) ? "UASC" : "Local")} | {child.Work.Iro(day)} | {child.Work.Team(day)}";
    }

    private static string Age(DateOnly? bornOn, DateOnly day)
    {
        if (bornOn is not { } born) return "not known";

        var hasHadBirthday = day.Month > born.Month || (day.Month == born.Month && day.Day >= born.Day);
        return (day.Year - born.Year - (hasHadBirthday ? 0 : 1)) switch
        {
            < 1 => "under 1",
            < 5 => "1-4",
            < 10 => "5-9",
            < 16 => "10-15",
            _ => "16-17",
        };
    }

    private static string Status(OraclePeriod? period, DateOnly day) =>
        period?.Episodes.Last(episode => episode.Began <= day).Ls ?? "not known";

    private static string Place(OracleChild child, OraclePeriod? period, DateOnly day)
    {
        var present = period is null ? null : child.Placements[period].LastOrDefault(placement => placement.Started <= day);
        return present?.PlaceOn(day) switch
        {
            "U6" or "U4" => "fostered",
            "K2" or "R1" => "residential",
            "A3" or "A4" or "A5" or "A6" => "placed for adoption",
            _ => "not known",
        };
    }
}
