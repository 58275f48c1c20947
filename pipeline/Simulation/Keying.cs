namespace IroAnalytics.Pipeline.Simulation;

/// <summary>How long after an event somebody keyed it: mostly within ten days, now and then more than twenty working days.</summary>
internal static class Keying
{
    private static readonly Odds<(int From, int To)> DelaysInDays = new(((0, 3), 55), ((4, 10), 32), ((11, 27), 10), ((30, 75), 3));

    public static DateOnly After(DateOnly day, RandomStream chance)
    {
        var (from, to) = DelaysInDays.Draw(chance);
        return day.AddDays(chance.Between(from, to));
    }
}
