namespace IroAnalytics.Tests.Quality.ReturnRules;

public sealed class ReturnRuleTests
{
    [Theory]
    [InlineData("166", "Reviews 1, 2")] // a date that must be there and be one
    [InlineData("440", "Reviews 4")] // on the fourth birthday is passed
    [InlineData("441", "Reviews 5")]
    [InlineData("167", "Reviews 2, 3")] // what is no date counts as none, and its code stands alone
    public async Task Reviews_have_a_day_and_a_code_that_fits_the_childs_age(string rule, string expected)
    {
        using var given = new ReturnFolder("2027-28").With("Reviews", """
            CHILD | DOB        | REVIEW     | REVIEW_CODE
            A     | 01/02/2020 |            |
            A     | 01/02/2020 | 31/02/2025 | PN1
            A     | 28/02/2024 | 28/02/2028 |
            A     | 28/02/2024 | 29/02/2028 | pn0
            A     | 28/02/2024 | 27/02/2028 | PN1
            A     | 28/02/2024 | 28/02/2028 | PN0
            A     | 28/02/2024 | 28/02/2028 | PN1
            """);

        Assert.Equal(expected, await given.WithoutTheOthers().BreaksAsync(rule));
    }

    [Theory]
    [InlineData("104", "UASC 3, 4")]
    [InlineData("304", "UASC 2")] // born on 29 February, the birthday is 28 February in other years
    [InlineData("205D", "Header 1; UASC 2")] // B has no Header row this year
    public async Task Unaccompanied_children_are_children(string rule, string expected)
    {
        using var given = new ReturnFolder("2025-26")
            .With("Header", """
                CHILD
                A
                C
                """)
            .With("Header_last", """
                CHILD
                A
                B
                C
                """)
            .With("UASC_last", """
                CHILD
                C
                """)
            .With("UASC", """
                CHILD | DOB        | DUC
                A     | 29/02/2008 | 28/02/2026
                B     | 29/02/2008 | 01/03/2026
                C     | 29/02/2008 | 31/03/2025
                C     | 29/02/2008 | never
                """);

        Assert.Equal(expected, await given.WithoutTheOthers().BreaksAsync(rule));
    }

    [Theory]
    [InlineData("2024-25", "Episodes 2, 3")] // Z1 until 2024-25, Z11 from 2025-26
    [InlineData("2025-26", "Episodes 1, 3")]
    public async Task A_code_is_one_of_the_lists_of_the_year(string year, string expected)
    {
        using var given = new ReturnFolder(year).With("Episodes", """
            CHILD | PLACE
            A     | Z1
            A     | z11
            A     | Q9
            A     | u4
            A     |
            """);

        Assert.Equal(expected, await given.WithoutTheOthers().BreaksAsync("146"));
    }

    [Theory]
    [InlineData("101", "Header 2, 4")] // 1 and 2 are not codes of the form of 2026-27
    [InlineData("102", "Header 2, 3")]
    [InlineData("301", "Header 4")]
    [InlineData("INT32", "Header 1, 2")]
    [InlineData("INT03", "Episodes 2")] // a row without CHILD belongs to no child
    [InlineData("INT17", "Reviews 1")]
    [InlineData("EPI", "Header 3")] // C has an OC3 row
    public async Task Children_are_on_Header_once_and_the_same_everywhere(string rule, string expected)
    {
        using var given = new ReturnFolder("2024-25")
            .With("Header", """
                CHILD | SEX | DOB
                A     | m   | 2010-05-06
                A     |     |
                B     | F   | May
                C     | 1   | 01/04/2025
                """)
            .With("Episodes", """
                CHILD
                A
                D

                """)
            .With("Reviews", """
                CHILD | DOB
                A     | 07/05/2010
                A     | 06/05/2010
                B     | 06/05/2010
                """)
            .With("OC3", """
                CHILD
                C
                """);

        Assert.Equal(expected, await given.WithoutTheOthers().BreaksAsync(rule));
    }

    [Theory]
    [InlineData("142", "Episodes 4")] // the order in the file does not matter
    [InlineData("388", "Episodes 2, 5")]
    [InlineData("147", "Episodes 4")]
    [InlineData("433", "Episodes 1")] // the end it would follow on cannot be read
    [InlineData("434", "Episodes 1")]
    public async Task Episodes_follow_on_each_other(string rule, string expected)
    {
        using var given = new ReturnFolder("2025-26").With("Episodes", """
            CHILD | DECOM      | RNE | LS | PLACE | DEC        | REC
            A     | 01/08/2025 | L   | C2 | U4    |            |
            A     | 01/05/2025 | S   | C1 | U4    | 01/06/2025 | E4A
            A     | 01/06/2025 | L   | C2 | U4    | 01/07/2025 | X1
            A     | 01/07/2025 | P   | C2 | K2    | soon       | X1
            B     | 01/07/2025 | S   | C2 | K2    | 02/07/2025 | X1
            """);

        Assert.Equal(expected, await given.WithoutTheOthers().BreaksAsync(rule));
    }

    [Theory]
    [InlineData("365", "Episodes 2, 4")]
    [InlineData("366", "Episodes 3")]
    [InlineData("426", "Episodes 1, 2, 3, 5")]
    [InlineData("399", "Episodes 4; Header 2; Reviews 2")]
    [InlineData("214", "Episodes 3")]
    public async Task Short_breaks_are_short_and_have_no_reviews(string rule, string expected)
    {
        using var given = new ReturnFolder("2025-26")
            .With("Header", """
                CHILD | MOTHER
                A     | 0
                B     |
                """)
            .With("Episodes", """
                CHILD | DECOM      | RNE | LS | DEC        | PL_POST
                A     | 01/05/2025 | S   | V3 | 18/05/2025 |
                A     | 01/06/2025 | S   | v3 | 19/06/2025 |
                A     | 01/07/2025 |     | V3 | 02/07/2025 | AA1 1AA
                B     | 13/03/2026 | S   | V3 |            |
                A     | 01/08/2025 | S   | V4 | 01/09/2025 |
                A     | 01/09/2025 | S   | C2 |            |
                """)
            .With("Reviews", """
                CHILD | REVIEW     | REVIEW_CODE
                A     | 01/10/2025 | PN1
                B     | 01/10/2025 |
                B     |            |
                """);

        Assert.Equal(expected, await given.WithoutTheOthers().BreaksAsync(rule));
    }

    [Theory]
    [InlineData("2025-26", "503A", "Episodes 1")]
    [InlineData("2025-26", "503C", "")] // blanks are equal
    [InlineData("2025-26", "503D", "")] // from 2025-26 Z1 is split: the child did not move
    [InlineData("2026-27", "503D", "Episodes 1")]
    [InlineData("2025-26", "503F", "Episodes 1")]
    [InlineData("2025-26", "502", "Episodes 1")]
    [InlineData("2025-26", "NoE", "Episodes 3")]
    [InlineData("2025-26", "562", "Episodes 1, 3")] // last year's return does not have C
    [InlineData("2025-26", "202", "Header 2")] // 1 became M in 2024-25
    public async Task A_return_goes_on_where_last_years_ended(string year, string rule, string expected)
    {
        using var given = new ReturnFolder(year)
            .With("Header_last", """
                CHILD | SEX
                A     | 1
                B     | F
                """)
            .With("Header", """
                CHILD | SEX
                A     | M
                B     |
                """)
            .With("Episodes_last", """
                CHILD | DECOM      | RNE | PLACE | DEC        | URN
                A     | 01/05/2024 | S   | Z1    |            | SC1
                B     | 01/05/2024 | S   | K2    | 01/06/2024 |
                """)
            .With("Episodes", """
                CHILD | DECOM      | RNE | PLACE | URN
                A     | 01/06/2024 | P   | Z12   |
                B     | 01/06/2025 | S   | K2    |
                C     | 31/03/2025 | S   | K2    |
                """);

        Assert.Equal(expected, await given.WithoutTheOthers().BreaksAsync(rule));
    }

    [Fact]
    public async Task Without_last_years_return_a_rule_that_needs_it_says_nothing_and_why()
    {
        using var given = new ReturnFolder("2025-26").With("Episodes", """
            CHILD | DECOM
            A     | 01/05/2024
            """);

        var report = await given.WithoutTheOthers().CheckAsync("NoE");

        Assert.Empty(report.Findings);
        Assert.StartsWith("Rule NoE says nothing: it needs last year's return", Assert.Single(report.Remarks), StringComparison.Ordinal);
    }
}
