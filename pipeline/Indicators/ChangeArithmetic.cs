namespace IroAnalytics.Pipeline.Indicators;

/// <summary>Splits the change of a percentage so that the parts add up to it exactly.</summary>
/// <remarks>
/// <para>With R the mean of the two percentages and N the mean of the two numbers of members, the change is
/// ((met now - met before) - R x (members now - members before)) / N. So every member has a part of its own: one that enters adds
/// (1 - R) / N if it is met and takes R / N if not, one that leaves does the opposite, one that becomes met adds 1 / N.</para>
/// <para>A group's part is the sum over its members. With p the group's percentage, it is also mean members x change of p / N (the
/// rate) plus (mean p - R) x change of members / N (the mix). A group that has no members in one of the periods has no rate there:
/// all of its part is mix.</para>
/// <para>Swapping the periods turns every sign and nothing else.</para>
/// </remarks>
internal sealed class ChangeArithmetic
{
    private readonly IReadOnlyList<MemberState> before;
    private readonly IReadOnlyList<MemberState> after;
    private readonly double meanRate;
    private readonly double meanMembers;

    /// <summary>Takes the members of both periods.</summary>
    /// <param name="before">Those of the earlier period; at least one.</param>
    /// <param name="after">Those of the later period; at least one.</param>
    /// <exception cref="ArgumentException">One of the periods has no members, so no percentage.</exception>
    public ChangeArithmetic(IReadOnlyList<MemberState> before, IReadOnlyList<MemberState> after)
    {
        if (MemberCount.Of(before).Rate is not { } rateBefore || MemberCount.Of(after).Rate is not { } rateAfter)
            throw new ArgumentException("A period without members has no percentage that could change. Explain only values that there are.", nameof(before));

        this.before = before;
        this.after = after;
        meanRate = (rateBefore + rateAfter) / 2;
        meanMembers = (before.Count + after.Count) / 2.0;
    }

    /// <summary>The change by what members did, whatever their group.</summary>
    public IReadOnlyList<ChangeMovement> Movements() => Sums(Steps(member => ""));

    /// <summary>The change by group, the one that took most first.</summary>
    public IReadOnlyList<GroupContribution> Groups()
    {
        var steps = Steps(member => member.Group).ToLookup(step => step.Group, StringComparer.Ordinal);
        var (earlier, later) = (ByGroup(before), ByGroup(after));
        return
        [
            .. before.Concat(after).Select(member => member.Group).Distinct(StringComparer.Ordinal)
                .Select(group => Contribution(group, MemberCount.Of(earlier[group]), MemberCount.Of(later[group]), Sums(steps[group])))
                .OrderBy(group => group.Points).ThenBy(group => group.Group, StringComparer.Ordinal),
        ];
    }

    private GroupContribution Contribution(string name, MemberCount was, MemberCount now, IReadOnlyList<ChangeMovement> movements)
    {
        var rateBefore = was.Rate ?? now.Rate ?? 0;
        var rateAfter = now.Rate ?? was.Rate ?? 0;
        var rate = (was.Members + now.Members) / 2.0 * (rateAfter - rateBefore);
        var mix = (((rateBefore + rateAfter) / 2) - meanRate) * (now.Members - was.Members);
        return new(name, was, now, 100 * rate / meanMembers, 100 * mix / meanMembers, movements);
    }

    private IEnumerable<Step> Steps(Func<MemberState, string> groupOf)
    {
        var earlier = before.ToDictionary(member => member.MemberId, StringComparer.Ordinal);
        var later = after.ToDictionary(member => member.MemberId, StringComparer.Ordinal);
        foreach (var now in after)
        {
            if (!earlier.TryGetValue(now.MemberId, out var was)) yield return Arrival(groupOf(now), MovementKind.Entered, now);
            else if (groupOf(was) != groupOf(now)) yield return Arrival(groupOf(now), MovementKind.MovedIn, now);
            else if (was.IsMet != now.IsMet) yield return Turn(groupOf(now), now);
        }

        foreach (var was in before)
        {
            if (!later.TryGetValue(was.MemberId, out var now)) yield return Departure(groupOf(was), MovementKind.Left, was);
            else if (groupOf(was) != groupOf(now)) yield return Departure(groupOf(was), MovementKind.MovedOut, was);
        }
    }

    private Step Arrival(string group, MovementKind kind, MemberState member) => new(group, kind, member.IsMet, Weight(member));

    private Step Departure(string group, MovementKind kind, MemberState member) => new(group, kind, member.IsMet, -Weight(member));

    private Step Turn(string group, MemberState now) => now.IsMet
        ? new(group, MovementKind.BecameMet, now.IsMet, 100 / meanMembers)
        : new(group, MovementKind.StoppedBeingMet, now.IsMet, -100 / meanMembers);

    private double Weight(MemberState member) => 100 * ((member.IsMet ? 1 : 0) - meanRate) / meanMembers;

    private static ILookup<string, MemberState> ByGroup(IReadOnlyList<MemberState> members) =>
        members.ToLookup(member => member.Group, StringComparer.Ordinal);

    private static IReadOnlyList<ChangeMovement> Sums(IEnumerable<Step> steps) =>
    [
        .. steps.GroupBy(step => step.Kind)
            .OrderBy(kind => kind.Key)
            .Select(kind => new ChangeMovement(kind.Key, kind.Count(), kind.Count(step => step.IsMet), kind.Sum(step => step.Points))),
    ];

    private sealed record Step(string Group, MovementKind Kind, bool IsMet, double Points);
}
