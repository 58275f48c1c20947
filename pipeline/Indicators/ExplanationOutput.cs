namespace IroAnalytics.Pipeline.Indicators;

/// <summary>The explanation of a change as the command line and the API write it. Additions are allowed, changes are not.</summary>
/// <param name="Indicator">The indicator's identifier.</param>
/// <param name="By">The dimension of the groups; null where none was chosen.</param>
/// <param name="Before">The value of the earlier period.</param>
/// <param name="After">The value of the later period.</param>
/// <param name="Change">Percentage points, not rounded; null where a period has no value.</param>
/// <param name="Sentence">The change in words.</param>
/// <param name="Parts">What makes it: those of <c>all</c> add up to the change, and so do those of the kind <c>rate</c> and <c>mix</c> over all groups.</param>
public sealed record ExplanationOutput(
    string Indicator,
    string? By,
    ValueOutput Before,
    ValueOutput After,
    double? Change,
    string Sentence,
    IReadOnlyList<ExplanationPart> Parts)
{
    /// <summary>Writes an explanation.</summary>
    /// <param name="change">The explanation.</param>
    public static ExplanationOutput Of(ChangeExplanation change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new(
            change.Indicator.Id,
            change.By,
            ValueOutput.Of(change.Before),
            ValueOutput.Of(change.After),
            change.Change,
            change.Sentence,
            [.. change.Movements.Select(movement => Movement(null, movement)), .. change.Groups.SelectMany(Group)]);
    }

    private static IEnumerable<ExplanationPart> Group(GroupContribution group) =>
    [
        new(group.Group, "rate", group.After.Members, group.After.Met, group.Before.Members, group.Before.Met, group.RatePoints),
        new(group.Group, "mix", group.After.Members, group.After.Met, group.Before.Members, group.Before.Met, group.MixPoints),
        .. group.Movements.Select(movement => Movement(group.Group, movement)),
    ];

    private static ExplanationPart Movement(string? group, ChangeMovement movement) => new(
        group,
        movement.Kind switch
        {
            MovementKind.Entered => "entered",
            MovementKind.Left => "left",
            MovementKind.MovedIn => "moved-in",
            MovementKind.MovedOut => "moved-out",
            MovementKind.BecameMet => "became-met",
            _ => "stopped-being-met",
        },
        movement.Members,
        movement.Met,
        null,
        null,
        movement.Points);
}

/// <summary>One part of a change.</summary>
/// <param name="Group">The group; null for a part of all.</param>
/// <param name="Kind">
/// <c>rate</c> or <c>mix</c> of a group; or what members did: <c>entered</c>, <c>left</c>, <c>moved-in</c>, <c>moved-out</c>,
/// <c>became-met</c>, <c>stopped-being-met</c>. A group's rate and mix add up to the same as what its members did.
/// </param>
/// <param name="Members">Members of the group now, or those that did so.</param>
/// <param name="Met">Those of them that are met; for those that left or moved out, that were.</param>
/// <param name="MembersBefore">Members of the group before; null for what members did.</param>
/// <param name="MetBefore">Those of them that were met; null for what members did.</param>
/// <param name="Points">Percentage points, not rounded.</param>
public sealed record ExplanationPart(
    string? Group, string Kind, int Members, int Met, int? MembersBefore, int? MetBefore, double Points);
