using IroAnalytics.Tests.Extracts;

namespace IroAnalytics.Tests.Themes;

/// <summary>Two children and what was raised for them; A1 is on the caseload of IRO-02, as at 31 March 2026.</summary>
internal static class EscalationExtracts
{
    public const string Given = "E1";
    public const string ByWords = "E2";
    public const string Unclassified = "E3";
    public const string OfTheOther = "E4";

    public static ExtractFolderBuilder Create() => ExtractFolderBuilder.WithRequired()
        .Rows("iro_allocations.csv", "CHILD,IRO,FROM,TO", "A1,IRO-02,01/05/2025,", "B2,IRO-01,01/06/2025,")
        .Rows(
            "escalations.csv",
            "ESCALATION,CHILD,RAISED,KIND,STAGE,RAISED_BY,TEAM,THEME,TEXT,RESOLVED,OUTCOME",
            "E1,A1,10/02/2026,formal,1,iro,North,FIN,No PEP this term.,,",
            "E2,A1,11/02/2026,formal,1,iro,North,,PEP now completed. The health assessment is overdue and no dental check was done; no pathway plan.,,",
            "E3,A1,12/11/2025,informal,0,iro,North,,As discussed on Monday.,,",
            "E4,B2,13/11/2025,formal,1,iro,South,,No PEP this term.,,",
            "E5,B2,14/11/2025,formal,1,iro,South,,,20/11/2025,explained");
}
