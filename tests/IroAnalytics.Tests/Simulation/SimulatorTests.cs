using IroAnalytics.Pipeline.Simulation;

namespace IroAnalytics.Tests.Simulation;

public sealed class SimulatorTests
{
    public static readonly TheoryData<string, string> Contracts = new()
    {
        { "Header", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB" },
        { "Episodes", "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN" },
        { "Reviews", "CHILD,DOB,REVIEW,REVIEW_CODE" },
        { "UASC", "CHILD,SEX,DOB,DUC" },
        { "OC2", "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED" },
        { "OC3", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM" },
        { "AD1", "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR" },
        { "PlacedAdoption", "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED" },
        { "PrevPerm", "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM" },
        { "Missing", "CHILD,DOB,MISSING,MIS_START,MIS_END" },
        { "SWEpisodes", "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON" },
        { "DoLo", "CHILD,DOB,DOLO_START,DOLO_END" },
        { "iros", "IRO,NAME,FTE,EMPLOYMENT,FROM,TO,RECORDED" },
        { "iro_posts", "POST,FTE,FROM,TO,RECORDED" },
        { "iro_allocations", "CHILD,IRO,FROM,TO,RECORDED" },
        { "review_meetings", "CHILD,REVIEW,IRO,METHOD,CHAIRED_BY_CHILD,REPORT_RECEIVED,DECISIONS_SENT,RECORD_SENT,LATE_REASON,PARTS,INTERPRETER,ADVISER,RECORDED" },
        { "booked_reviews", "CHILD,BOOKED_FOR,CANCELLED,CANCELLED_BY,RECORDED" },
        { "review_decisions", "DECISION,CHILD,REVIEW,OWNER_TEAM,TEXT,DUE,COMPLETED,RECORDED" },
        { "escalations", "ESCALATION,CHILD,RAISED,KIND,STAGE,RAISED_BY,TEAM,THEME,TEXT,RESOLVED,OUTCOME,RECORDED" },
        { "escalation_stages", "ESCALATION,STAGE,ENTERED,RECORDED" },
        { "midway_reviews", "CHILD,DONE,IRO,OUTCOME,CARE_PLAN_GRADE,RECORDED" },
        { "iro_visits", "CHILD,VISITED,IRO,METHOD,RECORDED" },
        { "care_plans", "CHILD,UPDATED,PLAN,KIND,RECORDED" },
        { "personal_education_plans", "CHILD,COMPLETED,QUALITY,RECORDED" },
        { "health_assessments", "CHILD,ASSESSED,KIND,RECORDED" },
        { "social_work_teams", "SW_ID,TEAM,FROM,TO,RECORDED" },
        { "consultations", "CHILD,RECEIVED,RESPONDENT,QUESTION,ANSWER,COMMENT,RECORDED" },
        { "complaints", "COMPLAINT,CHILD,RECEIVED,KIND,THEME,TEXT,RESOLVED,RECORDED" },
        { "advocacy", "CHILD,REFERRED,REFERRED_BY,ISSUE,CLOSED,OUTCOME,RECORDED" },
        { "independent_visitors", "CHILD,REFERRED,MATCHED,ENDED,RECORDED" },
        { "carer_reviews", "CARER,APPROVED,REVIEWED,OUTCOME,RECORDED" },
        { "disruption_meetings", "CHILD,HELD,PLACEMENT_ENDED,RECORDED" },
        { "audits", "AUDIT,CHILD,IRO,AUDITED,KIND,GRADE,THEME,RECORDED" },
        { "siblings", "CHILD,FAMILY,RECORDED" },
        { "social_work_visits", "CHILD,VISITED,SEEN_ALONE,RECORDED" },
        { "permanency_meetings", "CHILD,HELD,OUTCOME,RECORDED" },
        { "court_milestones", "CHILD,MILESTONE,ON,RECORDED" },
        { "transfers", "CHILD,REFERRED,OUTCOME,ON,RECORDED" },
        { "placement_distances", "CHILD,DECOM,MILES,IN_AUTHORITY,RECORDED" },
    };

    [Fact]
    public void The_same_options_give_the_same_bytes()
    {
        using var first = Small(seed: 7);
        using var second = Small(seed: 7);

        Assert.Equal(first.Report.Files, second.Report.Files);
        Assert.All(first.Report.Files, file => Assert.Equal(Bytes(first, file.File), Bytes(second, file.File)));
    }

    [Fact]
    public void Another_seed_gives_another_service()
    {
        using var first = Small(seed: 7);
        using var second = Small(seed: 8);

        Assert.NotEqual(Bytes(first, "Episodes.csv"), Bytes(second, "Episodes.csv"));
    }

    [Fact]
    public void Mistakes_are_few_and_of_known_kinds()
    {
        using var folder = new SimulatedFolder(new SimulationOptions(SimulatedFolder.NewFolder(), Children: 300, Years: 3));

        var episodes = folder.Returns("Episodes").Select(held => held.Row).ToList();

        var wrong = episodes.Count(row => row["DEC"] == "31/02/2025" || row.Values.Contains("QQ9") || row["CIN"].Length == 0);
        Assert.InRange(wrong, 1, episodes.Count / 100);
        Assert.NotEqual(episodes.Count, episodes.Select(row => string.Join(',', row.Values)).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public void Every_contract_is_written_with_its_columns(string contract, string columns)
    {
        using var folder = Small(seed: 1);

        var headings = File.ReadLines(Path.Combine(folder.Folder, contract + ".csv")).First();

        Assert.Equal(columns, headings);
    }

    [Fact]
    public void A_service_without_children_is_refused()
    {
        var options = new SimulationOptions(SimulatedFolder.NewFolder(), Children: 0);

        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => Simulator.Write(options, null, CancellationToken.None));

        Assert.Contains("at least one child", refusal.Message, StringComparison.Ordinal);
    }

    private static SimulatedFolder Small(int seed) =>
        new(new SimulationOptions(SimulatedFolder.NewFolder(), Children: 40, Years: 2, Seed: seed));

    private static byte[] Bytes(SimulatedFolder folder, string file) => File.ReadAllBytes(Path.Combine(folder.Folder, file));
}
