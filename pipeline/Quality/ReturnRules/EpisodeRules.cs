namespace IroAnalytics.Pipeline.Quality.ReturnRules;

/// <summary>The rules about one episode by itself.</summary>
internal static class EpisodeRules
{
    public static IReadOnlyList<ReturnRule> All { get; } =
    [
        new("141", FindingSeverity.Error, ["Episodes"], ["DECOM"], "DECOM is given but unreadable", Kind: FieldKind.ReadableDate),
        new("147", FindingSeverity.Error, ["Episodes"], ["DEC"], "DEC is given but unreadable", Kind: FieldKind.ReadableDate),
        new("148", FindingSeverity.Error, ["Episodes"], ["DEC", "REC"], "Only one of DEC and REC is given"),
        new("355", FindingSeverity.Error, ["Episodes"], ["DECOM", "DEC"], "DEC equals DECOM"),
        new("356", FindingSeverity.Error, ["Episodes"], ["DECOM"], "DEC is before DECOM"),
        new("353", FindingSeverity.Error, ["Episodes"], ["DECOM"], "DECOM is before 14 October 1991"),
        new("354", FindingSeverity.Error, ["Episodes"], ["DECOM"], "DECOM is after the year's end", Kind: FieldKind.WithinYear),
        new("385", FindingSeverity.Error, ["Episodes"], ["DEC"], "DEC is after the year's end", Kind: FieldKind.WithinYear),
        new("143", FindingSeverity.Error, ["Episodes"], ["RNE"], "RNE is given but not S, L, P, T, U or B", Kind: FieldKind.Code),
        new("144", FindingSeverity.Error, ["Episodes"], ["LS"], "LS is given but not in the code list", Kind: FieldKind.Code),
        new("145", FindingSeverity.Error, ["Episodes"], ["CIN"], "CIN is given but not N1 to N8", Kind: FieldKind.Code),
        new("146", FindingSeverity.Error, ["Episodes"], ["PLACE"], "PLACE is given but not in the code list of the year (from 2025-26: Z11 to Z14 in, Z1 out)", Kind: FieldKind.Code),
        new("149", FindingSeverity.Error, ["Episodes"], ["REC"], "REC is given but not in the code list", Kind: FieldKind.Code),
        new("178", FindingSeverity.Error, ["Episodes"], ["PLACE_PROVIDER"], "PLACE_PROVIDER is given but not PR0 to PR5, or is given with PLACE T0 to T3 or Z11 to Z14"),
        new("1009", FindingSeverity.Error, ["Episodes"], ["REASON_PLACE_CHANGE"], "REASON_PLACE_CHANGE is given but not in the code list", Kind: FieldKind.Code),
        new("352", FindingSeverity.Error, ["Episodes"], ["DECOM", "RNE"], "An episode with RNE S starts on or after the 18th birthday"),
        new("365", FindingSeverity.Error, ["Episodes"], ["LS", "DECOM", "DEC"], "One V3 episode longer than 17 days, an open one running to the year's end"),
        new("366", FindingSeverity.Error, ["Episodes"], ["RNE"], "LS V3 with RNE other than S (blank too)"),
        new("382", FindingSeverity.Error, ["Episodes"], ["LS", "PLACE"], "LS V3 or V4 with PLACE T0 to T4"),
        new("384", FindingSeverity.Error, ["Episodes"], ["PLACE", "LS"], "LS V3 or V4 with PLACE U1 or U4"),
        new("214", FindingSeverity.Error, ["Episodes"], ["PL_POST", "URN"], "LS is V3 or V4, yet PL_POST or URN is given"),
        new("398", FindingSeverity.Error, ["Episodes"], ["LS", "HOME_POST", "PL_POST"], "LS V3 or V4, yet HOME_POST or PL_POST is given"),
        new("380", FindingSeverity.Error, ["Episodes"], ["PLACE", "RNE"], "PLACE T0 to T4 with RNE other than P or B"),
        new("381", FindingSeverity.Error, ["Episodes"], ["PLACE", "REC"], "PLACE T0 to T4 with REC given and not X1"),
        new("375", FindingSeverity.Warning, ["Episodes"], ["DECOM", "PLACE"], "PLACE T1 for more than 42 days, ended episodes", Kind: FieldKind.PlacementLimit, Limit: new("T1", 42)),
        new("376", FindingSeverity.Warning, ["Episodes"], ["DECOM", "PLACE"], "PLACE T3 for more than 21 days, ended episodes", Kind: FieldKind.PlacementLimit, Limit: new("T3", 21)),
        new("379", FindingSeverity.Warning, ["Episodes"], ["DECOM", "PLACE"], "PLACE T4 for more than 7 days, ended episodes", Kind: FieldKind.PlacementLimit, Limit: new("T4", 7)),
        new("233", FindingSeverity.Warning, ["Episodes"], ["DEC", "REASON_PLACE_CHANGE"], "REASON_PLACE_CHANGE is given on an episode without DEC"),
        new("359", FindingSeverity.Warning, ["Episodes"], ["DEC", "LS", "PLACE"], "An open episode of a child whose 18th birthday is before the year's end, unless LS V2 with PLACE K2"),
        new("526", FindingSeverity.Error, ["Episodes"], ["PLACE", "PLACE_PROVIDER"], "PLACE_PROVIDER is blank with PLACE not T0 to T4 or Z11 to Z14 (blank PLACE too)"),
    ];
}
