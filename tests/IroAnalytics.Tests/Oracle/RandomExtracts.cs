using System.Globalization;

namespace IroAnalytics.Tests.Oracle;

/// <summary>Writes random children as the files of three returns.</summary>
internal static class RandomExtracts
{
    public static IEnumerable<(string File, IEnumerable<string> Lines)> Files(IReadOnlyList<RandomChild> children)
    {
        yield return ("Header.csv", children.Select(child => $"{child.Id},M,{Day(child.BornOn)},WBRI,,,").Prepend("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB"));
        foreach (var year in RandomHistories.Returns)
            yield return (Folder(year) + "Episodes.csv", Episodes(children.SelectMany(child => child.Episodes).Where(row => row.Return == year)));
        foreach (var year in RandomHistories.Returns[1..])
            yield return (Folder(year) + "Reviews.csv", Reviews(children.SelectMany(child => child.Reviews).Where(row => row.Return == year)));
        foreach (var list in Work(children)) yield return list;
    }

    public static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The lists that are not about care itself.</summary>
    private static IEnumerable<(string File, IEnumerable<string> Lines)> Work(IReadOnlyList<RandomChild> children)
    {
        yield return ("UASC.csv", children.Where(child => child.Work.IsUnaccompanied)
            .Select(child => $"{child.Id},M,{Day(child.BornOn)},{Day(child.Work.UnaccompaniedUntil)}").Prepend("CHILD,SEX,DOB,DUC"));
        yield return ("iro_allocations.csv", children.SelectMany(child => child.Work.Allocations, (child, row) => $"{child.Id},{row.Iro},{Day(row.From)},{Day(row.To)}")
            .Prepend("CHILD,IRO,FROM,TO"));
        yield return ("SWEpisodes.csv", children.SelectMany(child => child.Work.SocialWorkers, (child, row) => $"{child.Id},,{row.Worker},{Day(row.From)},{Day(row.To)},")
            .Prepend("CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON"));
        yield return ("social_work_teams.csv", RandomWorkload.Teams.Select(row => $"{row.Worker},{row.Team},{Day(row.From)},{Day(row.To)}").Prepend("SW_ID,TEAM,FROM,TO"));
        yield return ("escalations.csv", children
            .SelectMany(child => child.Work.Escalations, (child, row) => $"{row.Id},{child.Id},{Day(row.Raised)},{row.Kind},{row.Stage},{Day(row.Resolved)},{Day(row.Recorded)}")
            .Prepend("ESCALATION,CHILD,RAISED,KIND,STAGE,RESOLVED,RECORDED"));
    }

    private static string Folder(int year) => year == RandomHistories.Returns[^1] ? "" : $"{year - 1}-{year % 100}/";

    private static IEnumerable<string> Episodes(IEnumerable<EpisodeRow> rows) => rows
        .Select(row => $"{row.Child},{Day(row.Decom)},{row.Rne},{row.Ls},N1,{row.Place},PR1,{(row.IsDecUnreadable ? "31/02/2025" : Day(row.Dec))},{row.Rec},,ZQ9 9AA,{row.PlPost},")
        .Prepend("CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN");

    private static IEnumerable<string> Reviews(IEnumerable<ReviewRow> rows) =>
        rows.Select(row => $"{row.Child},,{Day(row.Held)},{row.Code}").Prepend("CHILD,DOB,REVIEW,REVIEW_CODE");
}
