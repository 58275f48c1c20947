namespace IroAnalytics.Tests.Indicators;

/// <summary>Who is a member of the indicators about voice and quality, and who is met.</summary>
public sealed class VoiceDefinitionTests
{
    [Theory]
    [InlineData("advocacy-referrals", "2025-10", "A 2025-10-01, A 2025-10-01, Z 2025-10-31")]
    [InlineData("advocacy-active", "2025-10", "A 2025-10-01, C 2025-10-01, Z 2025-10-31")]
    [InlineData("advocacy-active", "2025-11", "Z 2025-11-01, A 2025-11-15")]
    [InlineData("advocacy-active", "2025-26-Q2", "B 2025-07-01, C 2025-09-30")]
    public async Task Referrals_each_count_and_children_with_advocacy_once_from_its_first_day_to_its_last(string id, string period, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.InCareAsync("2024-01-01", "A");
        await warehouse.GivenAsync("core.advocacy_referral", """
            child_id | referred_on | closed_on  | file_order
            A        | 2025-10-01  | 2025-10-01 | 1
            A        | 2025-10-01  | 2025-10-02 | 2
            A        | 2025-11-15  |            | 3
            B        | 2025-06-01  | 2025-07-01 | 4
            C        | 2025-09-30  | 2025-10-01 | 5
            Z        | 2025-10-31  |            | 6
            """);

        Assert.Equal(members, await warehouse.MembersAsync(id, period));
    }

    [Theory]
    [InlineData("2025-09", "A 2025-09-30, B 2025-09-30")]
    [InlineData("2025-10", "B 2025-10-31, C 2025-10-31")]
    public async Task Waiting_for_an_independent_visitor_until_matched_or_withdrawn(string period, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.InCareAsync("2024-01-01", "A");
        await warehouse.GivenAsync("core.visitor_referral", """
            child_id | referred_on | matched_on | ended_on   | file_order
            A        | 2025-09-30  | 2025-10-31 |            | 1
            B        | 2025-05-01  | 2025-06-01 |            | 2
            B        | 2025-08-01  |            |            | 3
            B        | 2025-09-01  |            |            | 4
            C        | 2025-10-31  |            | 2025-11-01 | 5
            D        | 2025-08-01  |            | 2025-09-30 | 6
            """);

        Assert.Equal(members, await warehouse.MembersAsync("independent-visitor-waiting", period));
    }

    [Fact]
    public async Task Complaints_count_and_compliments_do_not()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("staging.complaint", """
            complaint_id | child_id | received_on | kind
            1            | A        | 2025-11-01  | complaint
            2            | B        | 2025-11-02  | compliment
            3            |          | 2025-11-30  | complaint
            """);

        Assert.Equal("A 2025-11-01, 3 2025-11-30", await warehouse.MembersAsync("complaints-received", "2025-11"));
    }

    [Fact]
    public async Task Answers_are_good_that_say_yes_or_seven_and_above()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("staging.consultation", """
            child_id | received_on | respondent | question | answer | file_order
            A        | 2025-11-01  | child      | Q1       | yes    | 1
            B        | 2025-11-02  | child      | Q1       | no     | 2
            C        | 2025-11-03  | parent     | Q1       | mixed  | 3
            D        | 2025-11-04  | carer      | Q2       | 6      | 4
            E        | 2025-11-05  | carer      | Q2       | 7      | 5
            F        | 2025-11-06  | carer      | Q2       | 10     | 6
            G        | 2025-11-07  | carer      | Q2       |        | 7
            """);

        Assert.Equal(
            "A 2025-11-01 met, B 2025-11-02, C 2025-11-03, D 2025-11-04, E 2025-11-05 met, F 2025-11-06 met",
            await warehouse.MembersAsync("consultation-answers", "2025-11"));
    }

    [Theory]
    [InlineData("audits-done", "A 2025-11-03, B 2025-11-04, C 2025-11-05, 4 2025-11-30")]
    [InlineData("audits-good", "A 2025-11-03 met, B 2025-11-04 met, C 2025-11-05, 4 2025-11-30")]
    public async Task Audits_of_every_kind_by_grade(string id, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("staging.audit", """
            audit_id | child_id | iro    | audited_on | kind        | grade
            1        | A        |        | 2025-11-03 | dip_sample  | outstanding
            2        | B        |        | 2025-11-04 | thematic    | good
            3        | C        |        | 2025-11-05 | dip_sample  | requires_improvement
            4        |          | IRO-01 | 2025-11-30 | observation | inadequate
            """);

        Assert.Equal(members, await warehouse.MembersAsync(id, "2025-11"));
    }
}
