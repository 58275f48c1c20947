using System.Text;

namespace IroAnalytics.Tests.Extracts;

public sealed class BrokenRowsTests
{
    private const string Headings = "ESCALATION,CHILD,RAISED,KIND,STAGE,TEXT";

    [Fact]
    public async Task Quotes_commas_and_line_breaks_in_fields_are_part_of_the_text_and_of_one_row()
    {
        using var extracts = ExtractFolderBuilder.Empty().Write(
            "e.csv", $"{Headings}\r\nE1,A1,01/05/2025,formal,1,\"said \"\"no\"\", twice\r\nand left\"\r\nE2,A1,02/05/2025,formal,9,\r\n");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal(["said \"no\", twice\r\nand left"], await read.RowsAsync("select text from raw.escalations where escalation = 'E1'"));
        Assert.Equal(["unreadable-value e.csv:2 STAGE=9"], await read.FindingsAsync());
    }

    [Fact]
    public async Task A_short_row_keeps_what_it_has_and_is_found()
    {
        using var extracts = ExtractFolderBuilder.Empty().Rows("e.csv", Headings, "E1,A1,01/05/2025,formal,1,ok", "E2,A1,02/05/2025,formal,1");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal(["E1|ok", "E2|"], await read.RowsAsync("select escalation, text from raw.escalations where is_used order by all"));
        Assert.Equal(["row-short e.csv:2 ="], await read.FindingsAsync());
    }

    [Fact]
    public async Task A_row_with_a_value_too_many_is_set_aside_with_its_place()
    {
        using var extracts = ExtractFolderBuilder.Empty()
            .Rows("e.csv", Headings, "E1,A1,01/05/2025,formal,1,ok", "E2,A1,02/05/2025,formal,1,one, two", "E3,A1,03/05/2025,formal,1,ok,,");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal("malformed 1, used 2", await read.StatesAsync("e.csv"));
        Assert.Equal(["row-malformed e.csv:2 ="], await read.FindingsAsync());
    }

    [Fact]
    public async Task A_stray_quote_in_a_field_is_kept_as_text()
    {
        using var extracts = ExtractFolderBuilder.Empty()
            .Rows("e.csv", Headings, "E1,A1,01/05/2025,formal,1,a 6\" gap", "E2,A1,02/05/2025,formal,1,fine");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal(["E1|a 6\" gap", "E2|fine"], await read.RowsAsync("select escalation, text from raw.escalations order by all"));
    }

    [Fact]
    public async Task A_quote_that_never_closes_refuses_the_file_and_names_the_row_in_which_it_opens()
    {
        using var extracts = ExtractFolderBuilder.WithRequired().Rows(
            "e.csv", Headings, "E1,A1,01/05/2025,formal,1,ok", "E2,A1,02/05/2025,formal,1,\"open", "E3,A1,03/05/2025,formal,1,ok");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal(
            "'e.csv', data row 2: a quotation mark is opened and never closed, so the rows after it cannot be told apart. Mend that row.",
            read.Refusal("e.csv"));
        Assert.Empty(await read.RowsAsync("select * from raw.escalations"));
        Assert.Equal("used 2", await read.StatesAsync("Episodes.csv"));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Every_kind_of_line_end_ends_a_row(string end)
    {
        using var extracts = ExtractFolderBuilder.Empty()
            .Write("r.csv", string.Join(end, "CHILD,DOB,REVIEW,REVIEW_CODE", "A1,,20/05/2025,PN1", "A1,,20/11/2025,XX", ""));

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal("used 2", await read.StatesAsync("r.csv"));
        Assert.Equal(["unreadable-value r.csv:2 REVIEW_CODE=XX"], await read.FindingsAsync());
    }

    [Fact]
    public async Task Mixed_line_ends_are_all_taken_for_the_end_of_a_row()
    {
        using var extracts = ExtractFolderBuilder.Empty()
            .Write("r.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\r\nA1,,20/05/2025,PN1\nA1,,20/11/2025,PN2\r\nA1,,20/12/2025,XX\n");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal("used 3", await read.StatesAsync("r.csv"));
        Assert.Equal(["PN1", "PN2", ""], await read.RowsAsync("select review_code from raw.reviews order by review"));
        Assert.Equal(["unreadable-value r.csv:3 REVIEW_CODE=XX"], await read.FindingsAsync());
    }

    [Theory]
    [InlineData("fine")]
    [InlineData("a 6\" gap")]
    public async Task Blank_lines_are_no_rows_and_do_not_count(string text)
    {
        using var extracts = ExtractFolderBuilder.Empty()
            .Write("e.csv", $"\n{Headings}\n\nE1,A1,01/05/2025,formal,1,{text}\n\n\nE2,A1,02/05/2025,formal,9,ok\n\n");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal("used 2", await read.StatesAsync("e.csv"));
        Assert.Equal(["unreadable-value e.csv:2 STAGE=9"], await read.FindingsAsync());
    }

    [Theory]
    [InlineData("r [1]*.csv")]
    [InlineData("a b/r {x} ? é '.csv")]
    public async Task Any_name_a_file_may_have_is_read(string name)
    {
        using var extracts = ExtractFolderBuilder.Empty().Rows(name, ExtractFolderBuilder.ReviewsHeadings, "A1,,20/05/2025,PN1");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal("used 1", await read.StatesAsync(name));
    }

    [Fact]
    public async Task A_field_longer_than_can_be_held_refuses_its_file_and_no_other()
    {
        using var extracts = ExtractFolderBuilder.WithRequired().Rows("e.csv", Headings, "E1,A1,01/05/2025,formal,1," + new string('x', 20_000_000));

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal("'e.csv' has a row longer than 16 MB. A quotation mark may be missing: mend that row or export the file again.", read.Refusal("e.csv"));
        Assert.Equal("used 2", await read.StatesAsync("Episodes.csv"));
    }

    [Fact]
    public async Task A_file_that_is_gone_once_it_was_looked_at_is_refused()
    {
        using var extracts = ExtractFolderBuilder.WithRequired();

        await using var read = await ReadFolder.OfAsync(extracts, onceInspected: () => extracts.Without("Reviews.csv"));

        Assert.StartsWith("'Reviews.csv' cannot be read: ", read.Refusal("Reviews.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_changes_while_it_is_read_is_refused_and_none_of_its_rows_is_kept()
    {
        using var extracts = ExtractFolderBuilder.WithRequired();

        await using var read = await ReadFolder.OfAsync(extracts, onceInspected: () => extracts.Reviews("A1,,20/05/2025,PN1", "A1,,21/05/2025,PN1"));

        Assert.Equal("'Reviews.csv' changed while it was read. Wait until the export is finished and refresh again.", read.Refusal("Reviews.csv"));
        Assert.Empty(await read.RowsAsync("select * from raw.reviews"));
        Assert.Equal(["Episodes.csv", "Header.csv"], await read.RowsAsync("select file from raw.file where return_position = 9999 and contract in ('Header', 'Episodes', 'Reviews') order by file"));
    }

    [Fact]
    public async Task A_large_file_is_read_whole_and_its_rows_keep_their_numbers()
    {
        const int rows = 900_000;
        var text = new StringBuilder(ExtractFolderBuilder.ReviewsHeadings).Append('\n');
        for (var row = 1; row <= rows; row++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"C{row},01/02/2012,20/05/2025,PN1\n");
        text.Append("last,01/02/2012,20/05/2025,XX\n");
        using var extracts = ExtractFolderBuilder.Empty().Write("r.csv", text.ToString());

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal($"used {rows + 1}", await read.StatesAsync("r.csv"));
        Assert.Equal([$"unreadable-value r.csv:{rows + 1} REVIEW_CODE=XX"], await read.FindingsAsync());
        Assert.Equal(["0"], await read.RowsAsync("select count(*) from raw.reviews where child <> 'last' and child <> 'C' || row_number"));
    }
}
