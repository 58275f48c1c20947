using System.Text;

namespace IroAnalytics.Tests.Extracts;

public sealed class EncodingTests
{
    private const string Text = "IRO,NAME,FTE,FROM\r\nI1,Siân O’Brien – lead,1,01/04/2024\r\n";

    public static TheoryData<string> Accepted => ["utf-8", "utf-8 with mark", "utf-16", "utf-16BE", "windows-1252"];

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task Text_in_every_accepted_encoding_is_read_alike(string encoding)
    {
        using var extracts = ExtractFolderBuilder.Empty().Write("iros.csv", Text, Encoded(encoding));

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal(["I1|Siân O’Brien – lead|2024-04-01"], await read.RowsAsync("select iro, name, \"from\" from raw.iros"));
        Assert.Equal("used 1", await read.StatesAsync("iros.csv"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Utf16_without_its_mark_is_refused_with_what_would_do(bool bigEndian)
    {
        using var extracts = ExtractFolderBuilder.Empty().Write("iros.csv", Text, new UnicodeEncoding(bigEndian, byteOrderMark: false));

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal(
            "'iros.csv' is not a text file (UTF-8, UTF-16 with its mark, or Windows-1252). Save it as 'CSV (comma delimited)'.",
            read.Refusal("iros.csv"));
    }

    [Fact]
    public async Task A_binary_file_named_csv_is_refused_and_the_others_are_read()
    {
        using var extracts = ExtractFolderBuilder.WithRequired()
            .Write("export.csv", [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08, 0x00, 0xFF, 0xD8]);

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.StartsWith("'export.csv' is not a text file", read.Refusal("export.csv"), StringComparison.Ordinal);
        Assert.Equal("used 2", await read.StatesAsync("Episodes.csv"));
    }

    [Fact]
    public async Task A_binary_file_without_zero_bytes_is_refused_in_one_line()
    {
        byte[] bytes = [.. Enumerable.Range(0, 4000).Select(number => (byte)(1 + (number * 7919 % 255)))];
        using var extracts = ExtractFolderBuilder.Empty().Write("photo.csv", bytes);

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.StartsWith("'photo.csv' ", read.Refusal("photo.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_cut_by_the_border_of_two_chunks_is_still_utf8()
    {
        var padding = new string('x', (1 << 20) - Encoding.UTF8.GetByteCount("IRO,NAME,FTE,FROM\nI1,") - 1);
        using var extracts = ExtractFolderBuilder.Empty().Write("iros.csv", $"IRO,NAME,FTE,FROM\nI1,{padding}é,1,01/04/2024\n");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal(["é"], await read.RowsAsync("select right(name, 1) from raw.iros"));
    }

    private static Encoding Encoded(string name) => name switch
    {
        "utf-8" => new UTF8Encoding(false),
        "utf-8 with mark" => new UTF8Encoding(true),
        "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1,
        _ => Encoding.GetEncoding(name),
    };
}
