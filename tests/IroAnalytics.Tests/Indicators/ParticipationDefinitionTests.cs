namespace IroAnalytics.Tests.Indicators;

/// <summary>Who is a member of the indicators about taking part and being seen, and who is met.</summary>
public sealed class ParticipationDefinitionTests
{
    [Theory]
    [InlineData("PN0", "")]
    [InlineData("PN1", "A 2025-10-02 met")]
    [InlineData("PN2", "A 2025-10-02 met")]
    [InlineData("PN3", "A 2025-10-02 met")]
    [InlineData("PN4", "A 2025-10-02 met")]
    [InlineData("PN5", "A 2025-10-02")]
    [InlineData("PN6", "A 2025-10-02")]
    [InlineData("PN7", "A 2025-10-02")]
    [InlineData("", "")]
    public async Task Attending_by_code(string code, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("marts.review_timeliness", $"""
            member_id | child_id | held_on    | review_code
            1         | A        | 2025-10-02 | {code}
            """);

        Assert.Equal(members, await warehouse.MembersAsync("attended-review", "2025-10"));
    }

    [Fact]
    public async Task Every_review_of_the_window_is_one_the_child_took_part_in()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.InCareAsync("2024-01-01", "A", "B", "C", "D");
        await warehouse.GivenAsync("marts.review_timeliness", """
            member_id | child_id | held_on    | review_code
            1         | A        | 2024-11-30 | PN7
            2         | A        | 2024-12-01 | PN1
            3         | A        | 2025-11-30 | PN0
            4         | B        | 2024-12-01 | PN4
            5         | B        | 2025-06-01 | PN1
            6         | C        | 2025-06-01 | PN0
            7         | D        | 2024-11-30 | PN1
            """);

        Assert.Equal("A 2025-11-30 met, B 2025-11-30", await warehouse.MembersAsync("children-participating-in-all", "2025-11"));
    }

    [Fact]
    public async Task Chaired_by_the_child_alone_or_with_the_officer_where_it_is_recorded()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.review_meeting", """
            child_id | held_on    | chaired_by_child_code
            A        | 2025-11-03 | Y
            B        | 2025-11-04 | C
            C        | 2025-11-05 | N
            D        | 2025-11-06 |
            """);

        Assert.Equal("A 2025-11-03 met, B 2025-11-04 met, C 2025-11-05", await warehouse.MembersAsync("child-chaired-reviews", "2025-11"));
    }

    [Theory]
    [InlineData("2025-05-30", "2025-05-31", "A 2025-11-30 met")]
    [InlineData("2025-05-30", "2025-05-30", "A 2025-11-30")]
    [InlineData("2025-05-30", "2025-11-30", "A 2025-11-30 met")]
    [InlineData("2025-05-31", "2025-11-30", "")]
    public async Task Visited_in_the_six_months(string since, string visitedOn, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.InCareAsync(since, "A");
        await warehouse.GivenAsync("core.iro_visit", $"child_id | visited_on | file_order\nA | {visitedOn} | 1");

        Assert.Equal(members, await warehouse.MembersAsync("iro-visited", "2025-11"));
    }

    [Theory]
    [InlineData("child-consultation-returned", "2025-10-04", "2021-11-03", "A 2025-11-03 met")]
    [InlineData("child-consultation-returned", "2025-10-03", "2021-11-03", "A 2025-11-03")]
    [InlineData("child-consultation-returned", "2025-11-03", "2021-11-03", "A 2025-11-03 met")]
    [InlineData("child-consultation-returned", "2025-11-04", "2021-11-03", "A 2025-11-03")]
    [InlineData("child-consultation-returned", "2025-11-03", "2021-11-04", "")] // four tomorrow
    [InlineData("child-consultation-returned", "2025-11-03", "", "")]
    [InlineData("iro-contact-before-review", "2025-10-06", "2021-11-03", "A 2025-11-03 met")] // the 20th working day before
    [InlineData("iro-contact-before-review", "2025-10-05", "2021-11-03", "A 2025-11-03")]
    [InlineData("iro-contact-before-review", "2025-11-02", "2021-11-03", "A 2025-11-03 met")]
    [InlineData("iro-contact-before-review", "2025-11-03", "2021-11-03", "A 2025-11-03")]
    [InlineData("iro-contact-before-review", "2025-11-02", "2021-11-04", "")]
    public async Task Heard_and_seen_before_the_review(string id, string day, string bornOn, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.child", $"child_id | born_on\nA | {bornOn}");
        await warehouse.GivenAsync("marts.review_timeliness", "member_id | child_id | held_on\n1 | A | 2025-11-03");
        await warehouse.GivenAsync("core.consultation", $"""
            child_id | received_on | is_from_child | file_order
            A        | {day}       | true          | 1
            A        | 2025-11-01  | false         | 2
            """);
        await warehouse.GivenAsync("core.iro_visit", $"child_id | visited_on | method | file_order\nA | {day} | message | 1");

        Assert.Equal(members, await warehouse.MembersAsync(id, "2025-11"));
    }

    [Fact]
    public async Task Every_visit_counts_whatever_its_method_and_whether_or_not_the_child_is_looked_after()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.iro_visit", """
            child_id | visited_on | method    | file_order
            A        | 2025-11-03 | in_person | 1
            A        | 2025-11-03 | phone     | 2
            Z        | 2025-11-30 |           | 3
            A        | 2025-10-31 | in_person | 4
            """);

        Assert.Equal("A 2025-11-03, A 2025-11-03, Z 2025-11-30", await warehouse.MembersAsync("iro-visits", "2025-11"));
    }
}
