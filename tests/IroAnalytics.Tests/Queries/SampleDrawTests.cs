using IroAnalytics.Dashboard.Queries;

namespace IroAnalytics.Tests.Queries;

public sealed class SampleDrawTests
{
    // 40 children of team A and 20 of team B; every fourth is UASC.
    private static readonly IReadOnlyList<SampledChild> Children =
        [.. Enumerable.Range(0, 60).Select(number => new SampledChild($"C{number:000}", number % 4 == 0 ? "UASC" : "Local", number < 40 ? "A" : "B", "IRO-01", "low"))];

    [Fact]
    public void The_same_seed_gives_the_same_children_whatever_their_order_and_another_seed_gives_others()
    {
        var drawn = Draw("seed-1", Children);

        Assert.Equal(drawn, Draw("seed-1", [.. Children.Reverse()]));
        Assert.NotEqual(drawn, Draw("seed-2", Children));
    }

    [Fact]
    public void Each_group_gets_its_share_to_within_one_child()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var drawn = SampleDraw.Of(Children, ["team"], 12, $"seed-{seed}");

            Assert.Equal(12, drawn.Distinct().Count());
            Assert.InRange(drawn.Count(child => child.Team == "A"), 7, 9);
        }
    }

    [Fact]
    public void Each_child_has_the_same_chance()
    {
        var times = Children.ToDictionary(child => child.Child, _ => 0);

        for (var seed = 0; seed < 3000; seed++)
        {
            foreach (var child in SampleDraw.Of(Children, ["cohort", "team"], 12, $"seed-{seed}")) times[child.Child]++;
        }

        // 3,000 draws of 12 of 60: 600 expected, a standard deviation of 22.
        Assert.All(times.Values, drawn => Assert.InRange(drawn, 600 - (5 * 22), 600 + (5 * 22)));
    }

    [Fact]
    public void Where_more_are_asked_for_than_there_are_all_are_drawn() =>
        Assert.Equal(60, SampleDraw.Of(Children, [], 61, "seed").Count);

    [Fact]
    public void Seeds_are_the_servers_own_and_never_the_same() =>
        Assert.Equal(100, Enumerable.Range(0, 100).Select(_ => SampleDraw.NewSeed()).Distinct().Count(seed => seed.Length == 32));

    private static IEnumerable<string> Draw(string seed, IReadOnlyList<SampledChild> children) =>
        SampleDraw.Of(children, ["team", "cohort"], 12, seed).Select(child => child.Child).Order(StringComparer.Ordinal);
}
