using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Tests.Indicators;

/// <summary>Why a percentage changed: parts that add up to the change.</summary>
public sealed class ChangeArithmeticTests
{
    private const double Exactly = 1e-9;

    [Fact]
    public void Nothing_moved_and_nothing_changed()
    {
        var members = Members("1 A met", "2 A not");

        var arithmetic = new ChangeArithmetic(members, members);

        Assert.Empty(arithmetic.Movements());
        Assert.Equal(0, Assert.Single(arithmetic.Groups()).Points);
    }

    [Fact]
    public void A_member_that_is_no_longer_met_takes_its_share()
    {
        var arithmetic = new ChangeArithmetic(Members("1 A met", "2 A met", "3 B met", "4 B not"), Members("1 A not", "2 A met", "3 B met", "4 B not"));

        var movement = Assert.Single(arithmetic.Movements());
        Assert.Equal(new ChangeMovement(MovementKind.StoppedBeingMet, 1, 0, -25), movement);
        Assert.Equal([("A", -25.0, 0.0), ("B", 0.0, 0.0)], arithmetic.Groups().Select(group => (group.Group, group.RatePoints, group.MixPoints)));
    }

    [Fact]
    public void A_member_that_enters_counts_against_the_mean_of_both_percentages_and_numbers()
    {
        // From 1 of 1 (100%) to 1 of 2 (50%): means 75% and 1.5 members, so one not met takes 0.75 / 1.5.
        var arithmetic = new ChangeArithmetic(Members("1 A met"), Members("1 A met", "2 A not"));

        Assert.Equal(new ChangeMovement(MovementKind.Entered, 1, 0, -50), Assert.Single(arithmetic.Movements()));
    }

    [Fact]
    public void A_member_that_leaves_does_the_opposite_of_one_that_enters()
    {
        var arithmetic = new ChangeArithmetic(Members("1 A met", "2 A not"), Members("1 A met"));

        Assert.Equal(new ChangeMovement(MovementKind.Left, 1, 0, 50), Assert.Single(arithmetic.Movements()));
    }

    [Fact]
    public void A_member_that_changes_group_moves_between_the_groups_and_nowhere_for_all()
    {
        var arithmetic = new ChangeArithmetic(Members("1 A met", "2 B not"), Members("1 B met", "2 B not"));

        Assert.Empty(arithmetic.Movements());
        Assert.Equal(
            [("A", MovementKind.MovedOut, -25.0), ("B", MovementKind.MovedIn, 25.0)],
            arithmetic.Groups().Select(group => (group.Group, group.Movements.Single().Kind, group.Points)));
    }

    [Fact]
    public void A_group_that_is_new_has_no_rate_of_its_own_to_change()
    {
        var arithmetic = new ChangeArithmetic(Members("1 A met", "2 A not"), Members("3 A met", "4 A not", "5 B not"));

        var added = arithmetic.Groups().Single(group => group.Group == "B");
        Assert.Equal(0, added.RatePoints);
        Assert.True(added.MixPoints < 0);
    }

    [Fact]
    public void A_shift_towards_the_better_group_is_mix_though_no_groups_rate_changed()
    {
        var arithmetic = new ChangeArithmetic(
            Members("1 A met", "2 A met", "3 B not", "4 B not"), Members("1 A met", "2 A met", "5 A met", "3 B not"));

        Assert.All(arithmetic.Groups(), group => Assert.Equal(0, group.RatePoints));
        Assert.Equal(25, arithmetic.Groups().Sum(group => group.MixPoints), Exactly);
    }

    [Fact]
    public void A_period_without_members_has_no_change() =>
        Assert.Throws<ArgumentException>(() => new ChangeArithmetic([], Members("1 A met")));

    [Fact]
    public void All_parts_add_up_to_the_change_whatever_the_members_are()
    {
        for (var seed = 1; seed <= 1000; seed++)
        {
            var random = new Random(seed);
            var (before, after) = (Drawn(random), Drawn(random));
            var change = 100 * ((MemberCount.Of(after).Rate ?? 0) - (MemberCount.Of(before).Rate ?? 0));

            var arithmetic = new ChangeArithmetic(before, after);

            Assert.Equal(change, arithmetic.Movements().Sum(movement => movement.Points), Exactly);
            Assert.Equal(change, arithmetic.Groups().Sum(group => group.Points), Exactly);
            Assert.All(arithmetic.Groups(), group => Assert.Equal(group.Points, group.Movements.Sum(movement => movement.Points), Exactly));
        }
    }

    [Fact]
    public void Swapping_the_periods_turns_every_sign_and_nothing_else()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var random = new Random(seed);
            var (before, after) = (Drawn(random), Drawn(random));

            var forth = new ChangeArithmetic(before, after).Groups().ToDictionary(group => group.Group);
            var back = new ChangeArithmetic(after, before).Groups();

            Assert.All(back, group => Assert.Equal(-forth[group.Group].RatePoints, group.RatePoints, Exactly));
            Assert.All(back, group => Assert.Equal(-forth[group.Group].MixPoints, group.MixPoints, Exactly));
        }
    }

    private static List<MemberState> Members(params string[] members) =>
        [.. members.Select(member => member.Split(' ')).Select(parts => new MemberState(parts[0], parts[1], parts[2] == "met"))];

    /// <summary>Between 1 and 60 of 80 members, in up to six groups of unlike rates.</summary>
    private static List<MemberState> Drawn(Random random)
    {
        var groups = random.Next(1, 7);
        return
        [
            .. Enumerable.Range(0, 80).OrderBy(_ => random.Next()).Take(random.Next(1, 61))
                .Select(id => (Id: $"{id}", Group: random.Next(groups)))
                .Select(member => new MemberState(member.Id, $"group {member.Group}", random.NextDouble() < (member.Group + 0.5) / groups)),
        ];
    }
}
