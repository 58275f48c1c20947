using System.Diagnostics;

namespace IroAnalytics.Benchmarks;

/// <summary>Times work that is done several times over; the median is what a single slow or lucky time does not move.</summary>
internal static class Repeated
{
    /// <summary>The middle of some figures.</summary>
    /// <param name="figures">At least one, in any order.</param>
    public static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>The figure that a share of some figures does not exceed.</summary>
    /// <param name="figures">At least one, in any order.</param>
    /// <param name="share">Above 0, up to 1.</param>
    public static double Share(IEnumerable<double> figures, double share)
    {
        var sorted = figures.Order().ToList();
        return sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
    }

    /// <summary>The median time of work, in seconds.</summary>
    /// <param name="times">How often it is timed.</param>
    /// <param name="work">The work.</param>
    public static async Task<double> SecondsAsync(int times, Func<Task> work)
    {
        var seconds = new List<double>();
        for (var time = 0; time < times; time++)
        {
            var began = Stopwatch.GetTimestamp();
            await work();
            seconds.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
        }

        return Median(seconds);
    }

    /// <summary>The median time of work that has been done before, in milliseconds.</summary>
    /// <param name="times">How often it is timed.</param>
    /// <param name="work">The work.</param>
    public static async Task<double> WarmMillisecondsAsync(int times, Func<Task> work)
    {
        await work();
        return 1000 * await SecondsAsync(times, work);
    }
}
