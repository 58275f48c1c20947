namespace IroAnalytics.Pipeline.Quality.ReturnRules;

/// <summary>The rules about an episode beside the child's other episodes, or beside last year's return.</summary>
internal static class HistoryRules
{
    public static IReadOnlyList<ReturnRule> All { get; } =
    [
        new("142", FindingSeverity.Error, ["Episodes"], ["DEC", "REC"], "An episode with a readable DECOM that is not the child's latest by DECOM has no DEC or no REC"),
        new("501", FindingSeverity.Error, ["Episodes"], ["DECOM", "DEC"], "DECOM is before the DEC of the child's previous episode"),
        new("302", FindingSeverity.Error, ["Episodes", "Header"], ["DECOM", "DOB"], "The child's first episode starts before DOB"),
        new("357", FindingSeverity.Error, ["Episodes"], ["RNE"], "The child's first episode starts in the year or later with RNE other than S, or blank"),
        new("388", FindingSeverity.Error, ["Episodes"], ["REC"], "REC X1 but the child's next episode starts on another day, or there is none (with DEC given); or REC other than X1 given although the next episode starts on the day of DEC"),
        new("431", FindingSeverity.Error, ["Episodes"], ["RNE", "DECOM"], "RNE S and DECOM not after the DEC of the child's previous episode"),
        new("432", FindingSeverity.Error, ["Episodes"], ["RNE"], "The child's previous episode ended care (REC a code other than X1) and RNE is not S"),
        new("433", FindingSeverity.Warning, ["Episodes"], ["RNE", "DECOM"], "RNE P, L, T, U or B, the child has a previous episode, and DECOM is not the day of its DEC (or either is missing)"),
        new("437", FindingSeverity.Error, ["Episodes"], ["REC"], "REC E2 or E15 on an episode that has a later one"),
        new("504", FindingSeverity.Warning, ["Episodes"], ["CIN"], "The child's previous episode ended by X1 on this episode's DECOM, and CIN differs from it"),
        new("434", FindingSeverity.Error, ["Episodes"], ["RNE", "LS", "PLACE", "PL_POST", "URN", "PLACE_PROVIDER"], "RNE L after a previous episode, but LS is the same, or PLACE, PL_POST, URN or PLACE_PROVIDER differs (blanks are equal)"),
        new("435", FindingSeverity.Error, ["Episodes"], ["LS", "PLACE", "PL_POST", "URN", "PLACE_PROVIDER"], "RNE P or T after a previous episode, but LS differs, or PLACE, PL_POST, URN and PLACE_PROVIDER are all the same"),
        new("436", FindingSeverity.Error, ["Episodes"], ["RNE", "LS", "PLACE", "PL_POST", "URN", "PLACE_PROVIDER"], "RNE B or U after a previous episode, but LS is the same, or PLACE, PL_POST, URN and PLACE_PROVIDER are all the same (blanks are equal)"),
        new("367", FindingSeverity.Error, ["Episodes"], ["LS", "DECOM", "DEC"], "The child's V3 days inside the year add up to more than 75"),
        new("426", FindingSeverity.Error, ["Episodes"], ["LS"], "A child has both V3 and V4 episodes in the return"),
        new("383", FindingSeverity.Error, ["Episodes"], ["PLACE", "RNE", "PL_POST"], "The episode after a T0 to T4 episode, where the child has one before it, has RNE other than P, or PLACE or PL_POST different from the episode before the temporary one"),
        new("377", FindingSeverity.Warning, ["Episodes"], ["PLACE"], "More than two T3 episodes of a child in the return"),
        new("225", FindingSeverity.Warning, ["Episodes"], ["REASON_PLACE_CHANGE"], "An episode ended by X1, not T0 to T4, has no REASON_PLACE_CHANGE although the child's next episode has RNE P, B, T or U and is not T0 to T4"),
        new("226", FindingSeverity.Warning, ["Episodes"], ["REASON_PLACE_CHANGE", "PLACE"], "An episode in T0 to T4 has REASON_PLACE_CHANGE, or the child's episode before it has"),
        new("502", FindingSeverity.Error, ["Episodes"], ["DECOM"], "Last year left an open episode and this year's first episode has another DECOM", NeedsLastYear: true),
        new("503A", FindingSeverity.Error, ["Episodes"], ["RNE"], "Last year's last episode is open and this year's first episode has another RNE", NeedsLastYear: true, Kind: FieldKind.CarriedOver),
        new("503B", FindingSeverity.Error, ["Episodes"], ["LS"], "Last year's last episode is open and this year's first episode has another LS", NeedsLastYear: true, Kind: FieldKind.CarriedOver),
        new("503C", FindingSeverity.Error, ["Episodes"], ["CIN"], "Last year's last episode is open and this year's first episode has another CIN", NeedsLastYear: true, Kind: FieldKind.CarriedOver),
        new("503D", FindingSeverity.Error, ["Episodes"], ["PLACE"], "Last year's last episode is open and this year's first episode has another PLACE (2024 and 2025: H5 to K3 is passed; 2026: Z1 to Z11 to Z14 is passed)", NeedsLastYear: true),
        new("503E", FindingSeverity.Error, ["Episodes"], ["PLACE_PROVIDER"], "Last year's last episode is open and this year's first episode has another PLACE_PROVIDER", NeedsLastYear: true, Kind: FieldKind.CarriedOver),
        new("503F", FindingSeverity.Error, ["Episodes"], ["URN"], "Last year's last episode is open and this year's first episode has another URN", NeedsLastYear: true, Kind: FieldKind.CarriedOver),
        new("562", FindingSeverity.Warning, ["Episodes"], ["DECOM"], "The child's earliest episode starts before the year and last year's latest episode does not have that DECOM, or there is none", NeedsLastYear: true),
        new("NoE", FindingSeverity.Warning, ["Episodes"], ["DECOM"], "An episode starting before the year of a child with no episode in last year's return", NeedsLastYear: true),
        new("361", FindingSeverity.Error, ["Episodes"], ["DECOM", "LS", "DEC"], "Police protection (L1): adjoining L1 episodes together longer than 3 days, an open one running to the year's end", Kind: FieldKind.StatusLimit, Limit: new("L1", 3)),
        new("362", FindingSeverity.Error, ["Episodes"], ["DECOM", "LS", "DEC"], "Emergency protection (L2): adjoining L2 episodes together longer than 21 days, an open one running to the year's end", Kind: FieldKind.StatusLimit, Limit: new("L2", 21)),
    ];
}
