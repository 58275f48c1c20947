using System.Data.Common;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>A file of the extracts and what became of its rows.</summary>
/// <param name="File">The file's path within the extracts.</param>
/// <param name="Contract">The extract it was recognised as; null where it was not.</param>
/// <param name="ReturnYear">The year of the return it belongs to, such as <c>2024-25</c>; null for the newest.</param>
/// <param name="Encoding">The encoding it was read in; null where it was not read.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="RowsRead">Data rows in the file.</param>
/// <param name="RowsUsed">Rows that figures are made from.</param>
/// <param name="RowsSetAside">Rows that could not be used.</param>
/// <param name="RowsSuperseded">Rows that a later return has replaced.</param>
/// <param name="RowsDuplicate">Rows that repeat another.</param>
/// <param name="Problem">Why the file was refused, as a sentence; null where it was read.</param>
/// <param name="IsReference">Whether it is a list that comes with the service rather than a case system's extract.</param>
internal sealed record ExtractFile(
    string File,
    string? Contract,
    string? ReturnYear,
    string? Encoding,
    long Bytes,
    long RowsRead,
    long RowsUsed,
    long RowsSetAside,
    long RowsSuperseded,
    long RowsDuplicate,
    string? Problem,
    bool IsReference)
{
    public static Task<IReadOnlyList<ExtractFile>> QueryAsync(DbConnection connection, CancellationToken cancellation) =>
        Query.RowsAsync<ExtractFile>(connection, "extract_file", null, cancellation);
}
