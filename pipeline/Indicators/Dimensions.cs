namespace IroAnalytics.Pipeline.Indicators;

/// <summary>The breakdowns that indicators share, under the names of the definitions, section 8.</summary>
public static class Dimensions
{
    /// <summary>The group of everything that is not recorded or cannot be read.</summary>
    public const string NotKnown = "not known";

    /// <summary>What every indicator about children can be broken down by.</summary>
    public static IReadOnlyList<string> Child { get; } =
    [
        "cohort", "sex", "age_band", "age_group", "ethnic_group", "ethnicity",
        "legal_status", "legal_status_code", "placement_type", "provider", "iro", "team",
    ];

    /// <summary>What people call a breakdown.</summary>
    /// <param name="name">The dimension's name in machine output.</param>
    public static string Words(string name) => name switch
    {
        "iro" => "IRO",
        "age_group" => "Age, two groups",
        "ethnicity" => "Ethnicity (code)",
        "legal_status_code" => "Legal status (code)",
        null or "" => "",
        _ => char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' '),
    };

    internal static IReadOnlyList<string> ChildAnd(params string[] more) => [.. Child, .. more];
}
