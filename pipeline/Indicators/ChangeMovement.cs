namespace IroAnalytics.Pipeline.Indicators;

/// <summary>What a member of a percentage is in one period.</summary>
/// <param name="MemberId">Identifies the member within the indicator; the same in both periods for one that counts in both.</param>
/// <param name="Group">Its group in the chosen dimension.</param>
/// <param name="IsMet">Whether it is met.</param>
public sealed record MemberState(string MemberId, string Group, bool IsMet);

/// <summary>How a member came to count otherwise than before.</summary>
public enum MovementKind
{
    /// <summary>It counts now and did not before.</summary>
    Entered,

    /// <summary>It counted before and does not now.</summary>
    Left,

    /// <summary>It counts both times and was in another group before.</summary>
    MovedIn,

    /// <summary>It counts both times and is in another group now.</summary>
    MovedOut,

    /// <summary>It counts in the group both times; it is met now and was not before.</summary>
    BecameMet,

    /// <summary>It counts in the group both times; it was met before and is not now.</summary>
    StoppedBeingMet,
}

/// <summary>The members that moved in one way, and what they did to the percentage.</summary>
/// <param name="Kind">How they moved.</param>
/// <param name="Members">How many did.</param>
/// <param name="Met">How many of them were met when last counted: now, or before for those that left.</param>
/// <param name="Points">Percentage points they added, negative for those they took; not rounded.</param>
public sealed record ChangeMovement(MovementKind Kind, int Members, int Met, double Points);

/// <summary>What one group did to the percentage of all.</summary>
/// <param name="Group">The group.</param>
/// <param name="Before">Its members and those met in the earlier period.</param>
/// <param name="After">Its members and those met in the later period.</param>
/// <param name="RatePoints">Points because its own percentage changed; not rounded.</param>
/// <param name="MixPoints">Points because its number of members changed, its percentage being above or below that of all; not rounded.</param>
/// <param name="Movements">The same points by what its members did; only the ways in which any moved.</param>
public sealed record GroupContribution(
    string Group,
    MemberCount Before,
    MemberCount After,
    double RatePoints,
    double MixPoints,
    IReadOnlyList<ChangeMovement> Movements)
{
    /// <summary>Percentage points the group added, negative for those it took; not rounded.</summary>
    public double Points => RatePoints + MixPoints;
}

/// <summary>How many members there are, and how many of them are met.</summary>
/// <param name="Members">All of them.</param>
/// <param name="Met">Those met.</param>
public sealed record MemberCount(int Members, int Met)
{
    /// <summary>Those not met.</summary>
    public int NotMet => Members - Met;

    /// <summary>Met / members, from 0 to 1; null where there are none.</summary>
    public double? Rate => Members == 0 ? null : (double)Met / Members;

    internal static MemberCount Of(IEnumerable<MemberState> members)
    {
        var (all, met) = (0, 0);
        foreach (var member in members) (all, met) = (all + 1, met + (member.IsMet ? 1 : 0));
        return new(all, met);
    }
}
