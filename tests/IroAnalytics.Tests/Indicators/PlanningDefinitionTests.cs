namespace IroAnalytics.Tests.Indicators;

/// <summary>Who is a member of the indicators about plans and assessments, and who is met; D is Sunday, 30 November 2025.</summary>
public sealed class PlanningDefinitionTests
{
    [Theory]
    [InlineData("2025-11-17", "2025-11-17", "A 2025-11-30 met")] // the tenth working day counting back
    [InlineData("2025-11-18", "2025-11-18", "")]
    [InlineData("2024-01-01", "2025-05-31", "A 2025-11-30 met")]
    [InlineData("2024-01-01", "2025-05-30", "A 2025-11-30")]
    [InlineData("2024-01-01", "", "A 2025-11-30")]
    public async Task Care_plan_of_the_last_six_months(string since, string updatedOn, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.InCareAsync(since, "A");
        await warehouse.GivenAsync("core.care_plan", $"""
            child_id | updated_on   | is_pathway
            A        | {updatedOn}  | false
            A        | 2025-11-29   | true
            """);

        Assert.Equal(members, await warehouse.MembersAsync("care-plan-up-to-date", "2025-11"));
    }

    [Theory]
    [InlineData("2009-11-30", "2025-08-31", "2025-05-31", "A 2025-11-30 met")]
    [InlineData("2009-11-30", "2025-08-31", "2025-05-30", "A 2025-11-30")]
    [InlineData("2009-11-30", "2025-09-01", "2025-05-31", "")] // thirteen weeks less a day
    [InlineData("2009-12-01", "2025-08-31", "2025-05-31", "")]
    [InlineData("2007-12-01", "2025-08-31", "2025-05-31", "A 2025-11-30 met")]
    [InlineData("2007-11-30", "2025-08-31", "2025-05-31", "")]
    public async Task Pathway_plan_at_sixteen_and_seventeen(string bornOn, string since, string updatedOn, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.InCareAsync(since, "A");
        await warehouse.GivenAsync("core.child", $"child_id | born_on\nA | {bornOn}");
        await warehouse.GivenAsync("core.care_plan", $"""
            child_id | updated_on   | is_pathway
            A        | {updatedOn}  | true
            A        | 2025-11-29   | false
            """);

        Assert.Equal(members, await warehouse.MembersAsync("pathway-plan-up-to-date", "2025-11"));
    }

    [Theory]
    [InlineData("2020-11-30", "2025-05-31", "A 2025-11-30 met")]
    [InlineData("2020-12-01", "2025-05-31", "")]
    [InlineData("2009-12-01", "2025-05-30", "A 2025-11-30")]
    [InlineData("2009-11-30", "2025-05-31", "")]
    public async Task Education_plan_from_five_to_fifteen(string bornOn, string completedOn, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.InCareAsync("2025-11-30", "A");
        await warehouse.GivenAsync("core.child", $"child_id | born_on\nA | {bornOn}");
        await warehouse.GivenAsync("core.education_plan", $"child_id | completed_on\nA | {completedOn}");

        Assert.Equal(members, await warehouse.MembersAsync("pep-up-to-date", "2025-11"));
    }

    [Theory]
    [InlineData("2024-11-30", "2015-01-01", "2024-12-01", "A 2025-11-30 met")]
    [InlineData("2024-11-30", "2015-01-01", "2024-11-30", "A 2025-11-30")]
    [InlineData("2024-12-01", "2015-01-01", "2024-12-01", "")]
    [InlineData("2024-11-30", "2020-12-01", "2025-05-30", "A 2025-11-30")] // five tomorrow: six months
    [InlineData("2024-11-30", "2020-12-01", "2025-05-31", "A 2025-11-30 met")]
    [InlineData("2024-11-30", "2020-11-30", "2025-05-30", "A 2025-11-30 met")]
    [InlineData("2024-11-30", "", "2024-12-01", "A 2025-11-30 met")]
    public async Task Health_assessment_every_year_and_every_half_year_under_five(string since, string bornOn, string assessedOn, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.InCareAsync(since, "A");
        await warehouse.GivenAsync("core.child", $"child_id | born_on\nA | {bornOn}");
        await warehouse.GivenAsync("core.health_assessment", $"child_id | assessed_on\nA | {assessedOn}");

        Assert.Equal(members, await warehouse.MembersAsync("health-assessment-up-to-date", "2025-11"));
    }

    [Theory]
    [InlineData("immunisations-up-to-date", "2025-02", "")]
    [InlineData("immunisations-up-to-date", "2025-03", "A 2025-03-31 met, B 2025-03-31")]
    [InlineData("immunisations-up-to-date", "2025-10", "A 2025-10-31 met, B 2025-10-31")]
    [InlineData("immunisations-up-to-date", "2025-11", "C 2025-11-30 met")] // A is not in the latest return
    [InlineData("dental-check-up-to-date", "2025-03", "A 2025-03-31")]
    [InlineData("dental-check-up-to-date", "2025-11", "B 2025-11-30 met")]
    public async Task Health_by_the_latest_return_on_or_before_the_day(string id, string period, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.InCareAsync("2024-01-01", "A", "B", "C");
        await warehouse.GivenAsync("core.health_return", """
            return_position | stands_for
            2025            | 2025-03-31
            9999            | 2025-11-30
            """);
        await warehouse.GivenAsync("core.health_outcome", """
            child_id | return_position | stands_for | immunisations_code | is_immunised | dental_check_code | has_seen_dentist
            A        | 2025            | 2025-03-31 | 1                  | true         | 0                 | false
            B        | 2025            | 2025-03-31 | 0                  | false        |                   | false
            B        | 9999            | 2025-11-30 |                    | false        | 1                 | true
            C        | 9999            | 2025-11-30 | 1                  | true         |                   | false
            """);

        Assert.Equal(members, await warehouse.MembersAsync(id, period));
    }

    [Theory]
    [InlineData("2025-08-05", "", "A 2025-11-03")]
    [InlineData("2025-08-06", "2025-09-01", "")] // 89 days
    [InlineData("2025-08-05", "2025-08-05", "A 2025-11-03")]
    [InlineData("2025-08-05", "2025-08-06", "A 2025-11-03 met")]
    [InlineData("2025-08-05", "2025-11-02", "A 2025-11-03 met")]
    [InlineData("2025-08-05", "2025-11-03", "A 2025-11-03")]
    public async Task A_midway_review_lies_strictly_between_two_reviews(string heldBeforeOn, string doneOn, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("marts.review_timeliness", $"member_id | child_id | held_on | held_before_on\n1 | A | 2025-11-03 | {heldBeforeOn}");
        await warehouse.GivenAsync("core.midway_review", $"child_id | done_on | file_order\nA | {doneOn} | 1");

        Assert.Equal(members, await warehouse.MembersAsync("midway-review-done", "2025-11"));
    }

    [Fact]
    public async Task Grades_of_care_plans_where_there_is_one()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("staging.midway_review", """
            child_id | done_on    | care_plan_grade      | file_order
            A        | 2025-11-01 | outstanding          | 1
            B        | 2025-11-02 | good                 | 2
            C        | 2025-11-03 | requires_improvement | 3
            D        | 2025-11-04 | inadequate           | 4
            E        | 2025-11-05 |                      | 5
            """);

        Assert.Equal("A 2025-11-01 met, B 2025-11-02 met, C 2025-11-03, D 2025-11-04", await warehouse.MembersAsync("care-plan-graded-good", "2025-11"));
    }

    [Theory]
    [InlineData("2025-11-03", "SGO", "second", "A 2025-11-03 met")]
    [InlineData("2025-11-04", "SGO", "second", "A 2025-11-03")]
    [InlineData("2025-11-03", "NONE", "second", "A 2025-11-03")]
    [InlineData("2025-11-03", "SGO", "later", "")]
    public async Task A_plan_for_permanence_by_the_second_review(string updatedOn, string plan, string kind, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("marts.review_timeliness", $"member_id | child_id | held_on | review_kind\n1 | A | 2025-11-03 | {kind}");
        await warehouse.GivenAsync("staging.care_plan", $"""
            child_id | updated_on  | plan         | kind    | file_order
            A        | {updatedOn} | RETURN       | care    | 1
            A        | {updatedOn} | {plan}       |         | 2
            A        | 2025-11-02  | INDEPENDENCE | pathway | 3
            """);

        Assert.Equal(members, await warehouse.MembersAsync("permanence-plan-by-second-review", "2025-11"));
    }
}
