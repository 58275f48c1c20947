using System.Security.Cryptography;
using System.Text;
using CsvHelper;

namespace IroAnalytics.Pipeline.Extracts;

/// <summary>Reads a file once from end to end: its size, its hash, its encoding, whether values need trimming, and its headings.</summary>
internal static class FileInspection
{
    private const int ChunkBytes = 1 << 20;

    /// <summary>Windows-1252, which Excel writes on English machines when it is asked for plain CSV.</summary>
    private static readonly Encoding Windows1252 =
        CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? throw new InvalidOperationException("Windows-1252 is not in this runtime.");

    /// <summary>How values are told apart: by commas, never by what the first lines suggest.</summary>
    public static CsvReaderOptions CommaSeparated { get; } = new() { HasHeader = false, Separator = ',' };

    /// <summary>Opens a file as text in the encoding it was found to be in.</summary>
    /// <param name="file">The file.</param>
    public static StreamReader Open(InspectedFile file) =>
        new(
            file.File.FullPath,
            file.Encoding == Windows1252.WebName ? Windows1252 : Encoding.GetEncoding(file.Encoding),
            detectEncodingFromByteOrderMarks: true);

    /// <summary>Why a file that was looked at cannot be opened any more; null where it can.</summary>
    /// <param name="file">The file.</param>
    public static ExtractProblem? WhyUnreadable(InspectedFile file)
    {
        try
        {
            using var opened = Open(file);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new FileUnreadable(file.File.Name, exception.Message);
        }
    }

    public static async Task<InspectedFile> InspectAsync(ExtractFile file, CancellationToken cancellation)
    {
        var unread = new InspectedFile(file, "", 0, "", File.GetLastWriteTimeUtc(file.FullPath), [], null, null);
        try
        {
            var stream = new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, ChunkBytes);
            await using var closing = stream.ConfigureAwait(false);
            return WithHeadings(await ReadThroughAsync(unread, stream, cancellation));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return unread.Refused(new FileUnreadable(file.Name, exception.Message));
        }
    }

    private static async Task<InspectedFile> ReadThroughAsync(InspectedFile file, Stream stream, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var encoding = new EncodingGuess();
        var blanks = new BlankEnds();
        var chunk = new byte[ChunkBytes];
        long bytes = 0;
        for (int read; (read = await stream.ReadAtLeastAsync(chunk, chunk.Length, throwOnEndOfStream: false, cancellation)) > 0; bytes += read)
        {
            hash.AppendData(chunk, 0, read);
            blanks.Look(encoding.Look(chunk.AsSpan(0, read)));
        }

        var inspected = file with
        {
            Bytes = bytes,
            Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()),
            Encoding = (encoding.Guess() ?? Windows1252).WebName,
            HasBlankEnds = blanks.Found,
        };
        return bytes == 0 ? inspected.Refused(new FileEmpty(file.File.Name))
            : encoding.IsBinary ? inspected.Refused(new NotText(file.File.Name))
            : inspected;
    }

    private static InspectedFile WithHeadings(InspectedFile file)
    {
        if (file.Problem is not null) return file;

        using var reader = CsvReader.Create(Open(file), CommaSeparated);
        if (!reader.Read() || reader.Current.ToArray() is not { } record || record.All(string.IsNullOrWhiteSpace))
            return file.Refused(new FileEmpty(file.File.Name));

        return HeadingMatch.Recognise(file with { Headings = [.. record.Select(heading => heading.Trim().ToUpperInvariant())] });
    }
}
