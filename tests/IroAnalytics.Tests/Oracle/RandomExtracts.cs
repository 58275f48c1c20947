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
    }

    public static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";

    private static string Folder(int year) => year == RandomHistories.Returns[^1] ? "" : $"{year - 1}-{year % 100}/";

    private static IEnumerable<string> Episodes(IEnumerable<EpisodeRow> rows) => rows
        .Select(row => $"{row.Child},{Day(row.Decom)},{row.Rne},{row.Ls},N1,{row.Place},PR1,{(row.IsDecUnreadable ? "31/02/2025" : Day(row.Dec))},{row.Rec},,ZQ9 9AA,{row.PlPost},")
        .Prepend("CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN");

    private static IEnumerable<string> Reviews(IEnumerable<ReviewRow> rows) =>
        rows.Select(row => $"{row.Child},,{Day(row.Held)},{row.Code}").Prepend("CHILD,DOB,REVIEW,REVIEW_CODE");
}
