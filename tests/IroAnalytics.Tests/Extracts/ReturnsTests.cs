namespace IroAnalytics.Tests.Extracts;

public sealed class ReturnsTests
{
    private const string Reviews = ExtractFolderBuilder.ReviewsHeadings;

    [Theory]
    [InlineData("2024-25/r.csv", "2024-25")]
    [InlineData("2025/r.csv", "2024-25")]
    [InlineData("returns/2024-25/final/r.csv", "2024-25")]
    [InlineData("2023-24/2024-25/r.csv", "2024-25")]
    [InlineData("r.csv", null)]
    [InlineData("2024-25 draft/r.csv", null)]
    [InlineData("2024-26/r.csv", null)]
    public async Task The_nearest_folder_named_for_a_year_says_which_return_a_file_belongs_to(string name, string? year)
    {
        using var extracts = ExtractFolderBuilder.Empty().Rows(name, Reviews, "A1,,20/05/2024,PN1");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal(year, read.File(name).File.Return?.ToString());
        Assert.Equal("used 1", await read.StatesAsync(name));
    }

    [Fact]
    public async Task Two_folders_for_one_year_are_refused_with_both_named()
    {
        using var extracts = ExtractFolderBuilder.Empty()
            .Rows("2024-25/r.csv", Reviews, "A1,,20/05/2024,PN1")
            .Rows("old/2025/h.csv", ExtractFolderBuilder.HeaderHeadings, "A1,M,01/02/2012,WBRI,,,");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal("'2024-25/r.csv': '2024-25' and 'old/2025' are both the return of 2024-25. Keep one of them.", read.Refusal("2024-25/r.csv"));
        Assert.Equal("'old/2025/h.csv': '2024-25' and 'old/2025' are both the return of 2024-25. Keep one of them.", read.Refusal("old/2025/h.csv"));
    }

    [Fact]
    public async Task One_extract_may_stand_in_many_returns_and_twice_in_none()
    {
        using var extracts = ExtractFolderBuilder.Empty()
            .Rows("2023-24/r.csv", Reviews, "A1,,20/05/2023,PN1")
            .Rows("2024-25/r.csv", Reviews, "A1,,20/05/2024,PN1")
            .Rows("2024-25/more/r.csv", Reviews, "A1,,21/05/2024,PN1")
            .Rows("r.csv", Reviews, "A1,,20/05/2025,PN1");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal("used 1", await read.StatesAsync("2023-24/r.csv"));
        Assert.Equal("used 1", await read.StatesAsync("r.csv"));
        Assert.Equal("'2024-25/r.csv' and '2024-25/more/r.csv' are both Reviews. Keep one of them in the folder.", read.Refusal("2024-25/r.csv"));
    }

    [Fact]
    public async Task Where_returns_overlap_the_later_returns_row_wins_by_key()
    {
        using var extracts = ExtractFolderBuilder.Empty()
            .Rows("2024-25/r.csv", Reviews, "A1,,20/05/2024,PN1", "A1,,20/11/2024,PN2")
            .Rows("2026/r.csv", Reviews, "A1,,20/11/2024,PN3", "A1,,20/05/2025,PN5")
            .Rows("r.csv", Reviews, "A1,,20/05/2025,PN6");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal("superseded 1, used 1", await read.StatesAsync("2024-25/r.csv"));
        Assert.Equal("superseded 1, used 1", await read.StatesAsync("2026/r.csv"));
        Assert.Equal(
            ["2024-05-20|PN1", "2024-11-20|PN3", "2025-05-20|PN6"],
            await read.RowsAsync("select review, review_code from raw.reviews where is_used order by review"));
    }

    [Fact]
    public async Task Within_one_return_no_row_replaces_another()
    {
        using var extracts = ExtractFolderBuilder.Empty().Rows("2024-25/r.csv", Reviews, "A1,,20/05/2024,PN1", "A1,,20/05/2024,PN2");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal("used 2", await read.StatesAsync("2024-25/r.csv"));
    }

    [Fact]
    public async Task Two_rows_of_a_later_return_both_stand_in_place_of_the_earlier_ones()
    {
        using var extracts = ExtractFolderBuilder.Empty()
            .Rows("2024-25/r.csv", Reviews, "A1,,20/05/2024,PN1")
            .Rows("r.csv", Reviews, "A1,,20/05/2024,PN2", "A1,,20/05/2024,PN3");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal("superseded 1", await read.StatesAsync("2024-25/r.csv"));
        Assert.Equal("used 2", await read.StatesAsync("r.csv"));
    }

    [Fact]
    public async Task Child_identifiers_are_compared_exactly_so_that_a_key_is_not_guessed()
    {
        using var extracts = ExtractFolderBuilder.Empty()
            .Rows("2024-25/r.csv", Reviews, "007,,20/05/2024,PN1", "a1,,20/05/2024,PN1")
            .Rows("r.csv", Reviews, "7,,20/05/2024,PN2", "A1,,20/05/2024,PN2");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal("used 2", await read.StatesAsync("2024-25/r.csv"));
        Assert.Equal("used 2", await read.StatesAsync("r.csv"));
    }

    [Fact]
    public async Task A_code_is_judged_by_the_year_of_its_return()
    {
        const string headings = ExtractFolderBuilder.HeaderHeadings;
        using var extracts = ExtractFolderBuilder.Empty()
            .Rows("2023-24/h.csv", headings, "A1,1,01/02/2012,WBRI,,,", "B2,F,01/02/2012,WBRI,,,")
            .Rows("2024-25/h.csv", headings, "C3,1,01/02/2012,WBRI,,,", "D4,F,01/02/2012,WBRI,,,");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal(["A1|1", "B2|", "C3|", "D4|F"], await read.RowsAsync("select child, sex from raw.header order by child"));
        Assert.Equal(["unreadable-value 2023-24/h.csv:2 SEX=F", "unreadable-value 2024-25/h.csv:1 SEX=1"], await read.FindingsAsync());
    }

    [Fact]
    public async Task The_newest_files_are_judged_by_the_year_of_the_as_at_date()
    {
        using var extracts = ExtractFolderBuilder.Empty().Header("A1,1,01/02/2012,WBRI,,,");

        await using var then = await ReadFolder.OfAsync(extracts, "2024-03-31", "2024-03-31");
        await using var now = await ReadFolder.OfAsync(extracts, "2024-04-01", "2024-04-01");

        Assert.Empty(await then.FindingsAsync());
        Assert.Equal(["unreadable-value Header.csv:1 SEX=1"], await now.FindingsAsync());
    }

    [Fact]
    public async Task Of_an_iro_service_extract_the_last_row_of_a_key_wins()
    {
        using var extracts = ExtractFolderBuilder.Empty().Rows(
            "e.csv",
            "ESCALATION,CHILD,RAISED,KIND,STAGE,OUTCOME",
            "E1,A1,01/05/2025,formal,1,",
            "E2,A1,02/05/2025,formal,1,",
            "E1,A1,01/05/2025,formal,3,upheld");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal("superseded 1, used 2", await read.StatesAsync("e.csv"));
        Assert.Equal(["E1|3|upheld", "E2|1|"], await read.RowsAsync("select escalation, stage, outcome from raw.escalations where is_used order by all"));
    }

    [Fact]
    public async Task A_last_row_that_is_set_aside_or_not_known_yet_replaces_nothing()
    {
        using var extracts = ExtractFolderBuilder.Empty().Rows(
            "e.csv",
            "ESCALATION,CHILD,RAISED,KIND,STAGE,RECORDED",
            "E1,A1,01/05/2025,formal,1,",
            "E1,A1,01/05/2025,,2,",
            "E1,A1,01/05/2025,formal,3,01/07/2025");

        await using var read = await ReadFolder.OfAsync(extracts, "2026-03-31", "2025-06-30");

        Assert.Equal("incomplete 1, not known yet 1, used 1", await read.StatesAsync("e.csv"));
        Assert.Equal(["1"], await read.RowsAsync("select stage from raw.escalations where is_used"));
    }
}
