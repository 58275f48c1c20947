using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Themes;

namespace IroAnalytics.Tests.Themes;

public sealed class WordRulesTests
{
    private static readonly WordRules Shipped = new(
        [.. File.ReadLines(Path.Combine(PipelineRun.ReferenceFolder, "theme_words.csv")).Skip(1).Select(line => line.Split(',')).Select(cells => new ThemeWords(cells[0], cells[1]))]);

    [Theory]
    [InlineData("No permanence plan at the second review.", "PERM")]
    [InlineData("Special guardianship assessment has not been started", "PERM")]
    [InlineData("Long-term matching is outstanding and the plan is drifting.", "PERM")]
    [InlineData("The care plan has not been updated since the last review.", "CPLAN")]
    [InlineData("There's no plan for this child beyond the next fortnight", "CPLAN")]
    [InlineData("Three review decisions remain outstanding past their due date.", "DECN")]
    [InlineData("Actions from March are still not complete", "DECN")]
    [InlineData("No PEP this term.", "PEP")]
    [InlineData("He has been on a part-time timetable for a term", "PEP")]
    [InlineData("Dental check not done for over a year.", "HEALTH")]
    [InlineData("CAMHS referral still not accepted.", "HEALTH")]
    [InlineData("Fourth social worker in a year.", "SWCH")]
    [InlineData("The child hasn't got an allocated worker: case unallocated since May.", "SWCH")]
    [InlineData("Placement is unregistered and unsuitable.", "PLACE")]
    [InlineData("Carers have given notice.", "PLACE")]
    [InlineData("Section 20 has lasted over a year.", "LEGAL")]
    [InlineData("S.20 consent is unclear.", "LEGAL")]
    [InlineData("There is no pathway plan at seventeen.", "TRANS")]
    [InlineData("No personal adviser has been named.", "TRANS")]
    [InlineData("Not seen alone since the summer.", "VISIT")]
    [InlineData("Visits took place but were not written up.", "VISIT")]
    [InlineData("Siblings have not seen each other for four months.", "FAMILY")]
    [InlineData("IRO not informed of what happened on Friday.", "NOTIF")]
    [InlineData("I only found out from the carer.", "NOTIF")]
    [InlineData("The social worker's report arrived on the morning of the review.", "DOCS")]
    [InlineData("Minutes of the last meeting have not been circulated.", "DOCS")]
    [InlineData("An interpreter was needed and none was booked.", "IDENT")]
    [InlineData("Life story work has not begun.", "IDENT")]
    [InlineData("Junior ISA has not been claimed.", "FIN")]
    [InlineData("Pocket money and clothing allowance have not been paid.", "FIN")]
    [InlineData("Repeated missing episodes with no return interviews.", "SAFE")]
    [InlineData("Concerns about criminal exploitation are not in the plan.", "SAFE")]
    public void A_sentence_tells_its_theme(string text, string theme) => Assert.Equal(theme, Themes(text));

    [Theory]
    [InlineData("PEP now completed.")]
    [InlineData("The PEP, which was overdue, is now completed.")]
    [InlineData("No concerns about health.")]
    [InlineData("There are no concerns about health, education or family time.")]
    [InlineData("No issues with the placement.")]
    [InlineData("The pathway plan has been completed.")]
    [InlineData("Statutory visits are up to date.")]
    [InlineData("Health assessment has since been held")]
    [InlineData("PEP, dental check and health assessment now completed")]
    [InlineData("The social worker's report is no longer outstanding.")]
    [InlineData("Savings account has now been opened")]
    public void What_is_settled_tells_no_theme(string text) => Assert.Equal("", Themes(text));

    [Theory]
    [InlineData("PEP not yet completed.", "PEP")]
    [InlineData("The PEP must be completed before the summer.", "PEP")]
    [InlineData("The pathway plan hasn't been completed.", "TRANS")]
    [InlineData("Visits are not up to date.", "VISIT")]
    [InlineData("When will the health assessment be completed?", "HEALTH")]
    [InlineData("Life story work was completed late.", "IDENT")]
    public void What_is_not_settled_though_it_sounds_so_tells_its_theme(string text, string theme) => Assert.Equal(theme, Themes(text));

    [Theory]
    [InlineData("PEP now completed, health assessment overdue.", "HEALTH")]
    [InlineData("PEP completed and health assessment overdue.", "HEALTH")]
    [InlineData("No concerns about health but the placement is unstable.", "PLACE")]
    [InlineData("The care plan is up to date. No family time since May.", "FAMILY")]
    [InlineData("No PEP and the dental check is overdue.", "HEALTH PEP")]
    [InlineData("Not told that she had gone missing; the safety plan has lapsed and siblings were not seen.", "FAMILY NOTIF SAFE")]
    public void More_than_one_theme_may_apply_and_each_clause_is_read_by_itself(string text, string themes) => Assert.Equal(themes, Themes(text));

    [Theory]
    [InlineData("")]
    [InlineData("As discussed.")]
    [InlineData("Please see my email of Tuesday and reply by Friday.")]
    [InlineData("I remain worried about this child and ask for a meeting.")]
    public void What_tells_nothing_has_no_theme(string text) => Assert.Equal("", Themes(text));

    [Fact]
    public void The_theme_with_most_words_comes_first_and_says_which_they_were()
    {
        var found = Shipped.Read("The dental check and the health assessment are overdue; the pathway plan says nothing.");

        Assert.Equal([new("HEALTH", "dental; health"), new ThemeByWords("TRANS", "pathway")], found);
    }

    [Fact]
    public void Words_of_a_rule_follow_each_other_with_at_most_three_others_between()
    {
        var rules = new WordRules([new("A", "report* late"), new("B", "no_plan")]);

        Assert.Equal(new ThemeByWords("A", "reports … late"), Assert.Single(rules.Read("Reports came far too late")));
        Assert.Empty(rules.Read("Late came the report"));
        Assert.Empty(rules.Read("The report of our own colleagues came late"));
        Assert.Empty(rules.Read("no such plan"));
    }

    [Fact]
    public void Every_rule_that_ships_is_of_a_theme_and_every_theme_has_rules()
    {
        var kinds = File.ReadLines(Path.Combine(PipelineRun.ReferenceFolder, "theme_words.csv")).Skip(1).Select(line => line.Split(',')[0]).ToHashSet();

        Assert.Equal(EscalationTheme.All.Select(theme => theme.Code).Concat(["SETTLED", "DONE", "TROUBLE", "NOT"]).Order(StringComparer.Ordinal), kinds.Order(StringComparer.Ordinal));
    }

    private static string Themes(string text) => string.Join(' ', Shipped.Read(text).Select(theme => theme.Theme).Order(StringComparer.Ordinal));
}
