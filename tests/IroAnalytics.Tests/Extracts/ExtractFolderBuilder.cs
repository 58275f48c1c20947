using System.Text;

namespace IroAnalytics.Tests.Extracts;

/// <summary>A folder of extracts that a test writes, in a temporary place with a name of its own.</summary>
internal sealed class ExtractFolderBuilder : IDisposable
{
    public const string HeaderHeadings = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB";

    public const string EpisodesHeadings =
        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";

    public const string ReviewsHeadings = "CHILD,DOB,REVIEW,REVIEW_CODE";

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"extracts {Guid.NewGuid():N}");

    private ExtractFolderBuilder() => Directory.CreateDirectory(Path);

    public static ExtractFolderBuilder Empty() => new();

    /// <summary>The three extracts that every run needs: two children looked after, one review of the first.</summary>
    public static ExtractFolderBuilder WithRequired() => Empty()
        .Header("A1,M,01/02/2012,WBRI,,,", "B2,F,03/04/2014,WBRI,,,")
        .Episodes("A1,01/05/2025,S,C2,N1,U4,PR1,,,,,,", "B2,01/06/2025,S,C2,N1,U4,PR1,,,,,,")
        .Reviews("A1,01/02/2012,20/05/2025,PN1");

    public ExtractFolderBuilder Header(params string[] rows) => Rows("Header.csv", HeaderHeadings, rows);

    public ExtractFolderBuilder Episodes(params string[] rows) => Rows("Episodes.csv", EpisodesHeadings, rows);

    public ExtractFolderBuilder Reviews(params string[] rows) => Rows("Reviews.csv", ReviewsHeadings, rows);

    public ExtractFolderBuilder Rows(string name, string headings, params string[] rows) =>
        Write(name, string.Join('\n', [headings, .. rows]) + "\n");

    public ExtractFolderBuilder Write(string name, string text) => Write(name, text, new UTF8Encoding(false));

    public ExtractFolderBuilder Write(string name, string text, Encoding encoding) =>
        Write(name, [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);

    public ExtractFolderBuilder Write(string name, byte[] bytes)
    {
        var path = File(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path) ?? Path);
        System.IO.File.WriteAllBytes(path, bytes);
        return this;
    }

    public ExtractFolderBuilder Without(string name)
    {
        System.IO.File.Delete(File(name));
        return this;
    }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
