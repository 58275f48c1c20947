namespace IroAnalytics.Tests.Extracts;

public sealed class RowFateTests
{
    [Fact]
    public async Task A_value_that_cannot_be_read_is_null_keeps_its_text_and_its_row_and_is_found()
    {
        using var extracts = ExtractFolderBuilder.Empty()
            .Rows("h.csv", ExtractFolderBuilder.HeaderHeadings, "A1,M,31/02/2012,WBRI,,,", "B2,x,01/02/2012,ZZZZ,,,")
            .Rows(
                "oc2.csv",
                "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED",
                "A1,01/02/2012,40,,,,,,,,,",
                "B2,01/02/2012,41,,,,,,,,,",
                "C3,01/02/2012,-1,,,,,,,,,",
                "D4,01/02/2012,twelve,,,,,,,,,");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal("used 2", await read.StatesAsync("h.csv"));
        Assert.Equal("used 4", await read.StatesAsync("oc2.csv"));
        Assert.Equal(["A1||31/02/2012", "B2|2012-02-01|01/02/2012"], await read.RowsAsync("select header.child, header.dob, text.dob from raw.header inner join raw.header_text as text using (file_id, row_number) order by header.child"));
        Assert.Equal(
            [
                "unreadable-value h.csv:1 DOB=31/02/2012",
                "unreadable-value h.csv:2 ETHNIC=ZZZZ",
                "unreadable-value h.csv:2 SEX=x",
                "unreadable-value oc2.csv:2 SDQ_SCORE=41",
                "unreadable-value oc2.csv:3 SDQ_SCORE=-1",
                "unreadable-value oc2.csv:4 SDQ_SCORE=twelve",
            ],
            await read.FindingsAsync());
    }

    [Theory]
    [InlineData("01/02/2012", "2012-02-01")]
    [InlineData("2012-02-01", "2012-02-01")]
    [InlineData(" 1/2/2012 ", "2012-02-01")]
    [InlineData("29/02/2012", "2012-02-29")]
    [InlineData("29/02/2011", "")]
    [InlineData("02/13/2012", "")]
    [InlineData("2012-02-01 00:00", "")]
    [InlineData("01/02/12", "")]
    [InlineData("01/02/1812", "")]
    [InlineData("40940", "")]
    public async Task A_day_is_read_as_day_month_year_or_as_year_month_day(string text, string day)
    {
        using var extracts = ExtractFolderBuilder.Empty().Header($"A1,M,{text},WBRI,,,");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal([day], await read.RowsAsync("select dob from raw.header"));
    }

    [Fact]
    public async Task Text_is_trimmed_codes_are_compared_in_upper_case_and_postcodes_without_spaces()
    {
        using var extracts = ExtractFolderBuilder.Empty().Episodes(" A1 ,01/05/2025,s, c2\t,n1,u4,pr1,,,, ab1 2cd , ,");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal(["A1|S|C2|U4|AB12CD|"], await read.RowsAsync("select child, rne, ls, place, home_post, pl_post from raw.episodes"));
        Assert.Empty(await read.FindingsAsync());
    }

    [Fact]
    public async Task A_row_without_a_required_value_is_set_aside_and_found()
    {
        using var extracts = ExtractFolderBuilder.Empty().Rows("e.csv", "ESCALATION,CHILD,RAISED,KIND,STAGE", "E1,A1,01/05/2025,,1", "E2,A1,02/05/2025,formal,1");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal("incomplete 1, used 1", await read.StatesAsync("e.csv"));
        Assert.Equal(["row-incomplete e.csv:1 KIND="], await read.FindingsAsync());
    }

    [Fact]
    public async Task A_row_whose_own_day_cannot_be_read_is_set_aside_and_found_twice_over()
    {
        using var extracts = ExtractFolderBuilder.Empty().Reviews("A1,,31/02/2025,PN1", "A1,,28/02/2025,PN1");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal("undated 1, used 1", await read.StatesAsync("Reviews.csv"));
        Assert.Equal(
            ["row-undated Reviews.csv:1 REVIEW=31/02/2025", "unreadable-value Reviews.csv:1 REVIEW=31/02/2025"], await read.FindingsAsync());
    }

    [Fact]
    public async Task A_row_is_set_aside_from_the_day_after_the_as_at_date()
    {
        using var extracts = ExtractFolderBuilder.Empty().Reviews("A1,,30/06/2025,PN1", "A1,,01/07/2025,PN1");

        await using var read = await ReadFolder.OfAsync(extracts, "2025-06-30", "2025-06-30");

        Assert.Equal("after as-at 1, used 1", await read.StatesAsync("Reviews.csv"));
        Assert.Equal(["row-after-as-at Reviews.csv:2 REVIEW=01/07/2025"], await read.FindingsAsync());
    }

    [Fact]
    public async Task An_exact_copy_counts_once_and_every_further_one_is_found()
    {
        using var extracts = ExtractFolderBuilder.Empty()
            .Reviews("A1,,20/05/2025,PN1", "A1,,20/05/2025,PN2", " A1,,20/05/2025,PN1 ", "A1,,20/05/2025,PN1");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal("copy 2, used 2", await read.StatesAsync("Reviews.csv"));
        Assert.Equal(["row-copy Reviews.csv:3 =", "row-copy Reviews.csv:4 ="], await read.FindingsAsync());
    }

    [Theory]
    [InlineData("", "2025-06-01", "used 1")]
    [InlineData("", "2025-05-31", "not known yet 1")]
    [InlineData("10/06/2025", "2025-06-10", "used 1")]
    [InlineData("10/06/2025", "2025-06-09", "not known yet 1")]
    [InlineData("01/05/2025", "2025-05-31", "used 1")]
    [InlineData("nonsense", "2025-06-01", "used 1")]
    public async Task An_entry_is_known_from_the_day_it_was_recorded_or_else_from_its_own(string recorded, string knownAt, string states)
    {
        using var extracts = ExtractFolderBuilder.Empty().Rows("e.csv", "ESCALATION,CHILD,RAISED,KIND,STAGE,RECORDED", $"E1,A1,01/06/2025,formal,1,{recorded}");

        await using var read = await ReadFolder.OfAsync(extracts, "2026-03-31", knownAt);

        Assert.Equal(states, await read.StatesAsync("e.csv"));
    }

    [Fact]
    public async Task Statutory_rows_and_booked_reviews_are_known_at_once()
    {
        using var extracts = ExtractFolderBuilder.Empty()
            .Reviews("A1,,20/05/2025,PN1")
            .Rows("b.csv", "CHILD,BOOKED_FOR", "A1,20/11/2026");

        await using var read = await ReadFolder.OfAsync(extracts, "2025-06-30", "2025-01-01");

        Assert.Equal("used 1", await read.StatesAsync("Reviews.csv"));
        Assert.Equal("used 1", await read.StatesAsync("b.csv"));
    }

    [Fact]
    public async Task Reference_data_supplied_by_the_council_stands_in_place_of_all_that_ships()
    {
        using var extracts = ExtractFolderBuilder.Empty().Rows("our targets.csv", "INDICATOR,FROM,TARGET", "reviews-in-time,01/04/2024,97.5");

        await using var read = await ReadFolder.OfAsync(extracts);

        Assert.Equal(["reviews-in-time|2024-04-01|97.5"], await read.RowsAsync("select indicator, \"from\", target from raw.targets"));
        Assert.NotEqual(["0"], await read.RowsAsync("select count(*) from raw.bank_holidays"));
    }
}
