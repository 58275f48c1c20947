namespace IroAnalytics.Tests.Extracts;

public sealed class RecognitionTests
{
    [Fact]
    public async Task A_file_is_known_by_its_headings_whatever_its_name_their_case_and_their_order()
    {
        using var extracts = ExtractFolderBuilder.Empty()
            .Write("deep/er/anything at all.CSV", "review_code , Review,dob,CHILD\nPN1,2025-05-20,2012-02-01,A1\n");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal("Reviews", read.File("deep/er/anything at all.CSV").Contract?.Name);
        Assert.Equal(["A1|2012-02-01|2025-05-20|PN1"], await read.RowsAsync("select child, dob, review, review_code from raw.reviews"));
    }

    [Fact]
    public async Task Columns_of_an_iro_service_extract_that_may_be_left_out_are_blank()
    {
        using var extracts = ExtractFolderBuilder.Empty()
            .Write("a.csv", "ESCALATION,CHILD,RAISED,KIND,STAGE\nE1,A1,01/05/2025,formal,2\n");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal(["E1|2025-05-01|2||"], await read.RowsAsync("select escalation, raised, stage, theme, recorded from raw.escalations"));
        Assert.Empty(await read.FindingsAsync());
    }

    [Fact]
    public async Task A_renamed_column_is_refused_with_the_nearest_contract_the_missing_and_the_unexpected()
    {
        using var extracts = ExtractFolderBuilder.Empty().Write("x.csv", "CHILD,DOB,REVIEW_DATE,REVIEW_CODE\nA1,01/02/2012,20/05/2025,PN1\n");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal(
            "'x.csv' fits no extract. The nearest is Reviews; missing: REVIEW; not expected: REVIEW_DATE. Check the export template.",
            read.Refusal("x.csv"));
    }

    [Fact]
    public async Task Headings_of_no_extract_at_all_are_named_in_a_sentence_that_stays_short()
    {
        var strange = string.Join(',', Enumerable.Range(1, 400).Select(number => $"\"Something\n long and odd {number}\"")) + "\n";
        using var extracts = ExtractFolderBuilder.Empty().Write("x.csv", strange).Write("y.csv", new string('h', 20_000_000));

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.StartsWith("'x.csv' fits no extract.", read.Refusal("x.csv"), StringComparison.Ordinal);
        Assert.StartsWith("'y.csv' fits no extract.", read.Refusal("y.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headings_that_fit_several_extracts_are_refused_with_all_of_them()
    {
        using var extracts = ExtractFolderBuilder.Empty().Write("x.csv", "CHILD,REFERRED\nA1,01/05/2025\n");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal(
            "'x.csv' could be any of advocacy, independent_visitors, transfers. "
            + "Add the other columns of the one it is, blank where nothing is recorded.",
            read.Refusal("x.csv"));
    }

    [Fact]
    public async Task Headings_that_fit_several_extracts_are_those_whose_columns_are_all_there()
    {
        using var extracts = ExtractFolderBuilder.Empty().Write("x.csv", "CHILD,REFERRED,OUTCOME,ON\nA1,01/05/2025,waiting,\n");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal("transfers", read.File("x.csv").Contract?.Name);
    }

    [Fact]
    public async Task Two_files_of_one_extract_are_both_refused_and_each_names_the_other()
    {
        using var extracts = ExtractFolderBuilder.WithRequired().Write("again/R.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\nA1,,20/05/2025,PN1\n");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal("'Reviews.csv' and 'again/R.csv' are both Reviews. Keep one of them in the folder.", read.Refusal("Reviews.csv"));
        Assert.Equal("'again/R.csv' and 'Reviews.csv' are both Reviews. Keep one of them in the folder.", read.Refusal("again/R.csv"));
        Assert.Empty(await read.RowsAsync("select * from raw.reviews"));
    }

    [Fact]
    public async Task A_column_that_stands_twice_is_refused()
    {
        using var extracts = ExtractFolderBuilder.Empty().Write("x.csv", "CHILD,DOB,REVIEW,REVIEW_CODE,review\nA1,,20/05/2025,PN1,\n");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal("'x.csv' has the column REVIEW twice. Leave one of them out.", read.Refusal("x.csv"));
    }

    [Fact]
    public async Task Columns_without_a_heading_are_passed_over()
    {
        using var extracts = ExtractFolderBuilder.Empty().Write("x.csv", "CHILD,DOB,REVIEW,REVIEW_CODE,,\nA1,,20/05/2025,PN1,,\n");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal(["A1|PN1"], await read.RowsAsync("select child, review_code from raw.reviews"));
    }

    [Theory]
    [InlineData(";", "semicolons")]
    [InlineData("\t", "tabs")]
    public async Task A_file_with_another_separator_is_refused_with_what_it_uses(string separator, string words)
    {
        using var extracts = ExtractFolderBuilder.Empty()
            .Write("x.csv", $"CHILD,DOB,REVIEW,REVIEW_CODE\nA1,,20/05/2025,PN1\n".Replace(",", separator, StringComparison.Ordinal));

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal($"'x.csv' separates its values by {words}. Save it with commas.", read.Refusal("x.csv"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\r\n")]
    [InlineData("\uFEFF")]
    public async Task An_empty_file_is_refused(string text)
    {
        using var extracts = ExtractFolderBuilder.Empty().Write("x.csv", text);

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal("'x.csv' is empty. Export it again, with its headings.", read.Refusal("x.csv"));
    }

    [Theory]
    [InlineData("CHILD,DOB,REVIEW,REVIEW_CODE")]
    [InlineData("CHILD,DOB,REVIEW,REVIEW_CODE\r\n")]
    public async Task A_file_of_headings_alone_is_read_and_has_no_rows(string text)
    {
        using var extracts = ExtractFolderBuilder.Empty().Write("x.csv", text);

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Null(read.File("x.csv").Problem);
        Assert.Equal("", await read.StatesAsync("x.csv"));
    }

    [Fact]
    public async Task Files_that_are_not_csv_are_passed_over()
    {
        using var extracts = ExtractFolderBuilder.WithRequired().Write("notes.txt", "CHILD").Write("book.xlsx", [0x50, 0x4B]);

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.DoesNotContain(read.Files, file => file.File.Name.Contains("notes", StringComparison.Ordinal) || file.File.Name.Contains("book", StringComparison.Ordinal));
    }
}
