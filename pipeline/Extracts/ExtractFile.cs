namespace IroAnalytics.Pipeline.Extracts;

/// <summary>A CSV file of the extracts folder.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="Name">Its path below the extracts folder, with forward slashes.</param>
/// <param name="Return">The return its folder is named for; null among the newest files.</param>
/// <param name="YearFolder">That folder's path below the extracts folder; null among the newest files.</param>
public sealed record ExtractFile(string FullPath, string Name, ReturnYear? Return, string? YearFolder);

/// <summary>What is known of a file before its rows are loaded.</summary>
/// <param name="File">The file.</param>
/// <param name="Encoding">The encoding's name, such as utf-8.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Of its bytes, in lower-case hexadecimal.</param>
/// <param name="WrittenAt">When it was last written, in UTC, before it was looked at.</param>
/// <param name="Headings">Its headings in file order, trimmed and in upper case; empty where they were not read.</param>
/// <param name="Contract">What it was taken for; null where it was refused.</param>
/// <param name="Problem">Why it was refused; null where it was not.</param>
public sealed record InspectedFile(
    ExtractFile File,
    string Encoding,
    long Bytes,
    string Sha256,
    DateTime WrittenAt,
    IReadOnlyList<string> Headings,
    ExtractContract? Contract,
    ExtractProblem? Problem)
{
    /// <summary>Whether a value may begin or end with a blank. False where every value stands as it is meant, and of files that are not UTF-8.</summary>
    public bool HasBlankEnds { get; init; }

    /// <summary>The same file, refused.</summary>
    /// <param name="problem">Why.</param>
    public InspectedFile Refused(ExtractProblem problem) => this with { Problem = Problem ?? problem };
}
