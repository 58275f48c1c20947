using System.Globalization;
using IroAnalytics.Dashboard.Pages;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Charts;

/// <summary>A measure as the board sees it: quarters or years as a line, target and published figures beside it, each named at the right.</summary>
internal static class BoardFigure
{
    private const int Height = 218;
    private const int RoomForNames = 118;
    private const int Frame = 50;
    private const int StepBetweenNames = 14;
    private const double LowestCaseload = 50;

    /// <summary>Draws a measure.</summary>
    /// <param name="trend">The measure.</param>
    /// <param name="council">What its line is called.</param>
    /// <param name="comparators">Published figures of the indicator.</param>
    public static Figure Of(IndicatorTrend trend, string council, IReadOnlyList<Comparator> comparators)
    {
        var shown = Shown(trend, comparators);
        var (low, high) = Reach(trend, shown);
        return new(
            Height,
            [.. Guide(trend), .. Target(trend), .. shown.Select(group => Published(trend, group)), Line(trend)],
            new(new(46, RoomForNames, 10, 40), Across(trend), new() { Range = [low, high], Ticksuffix = Wording.Unit(trend.Indicator), Tickformat = ",~f" })
            {
                Annotations = [.. Names(trend, council, shown, low, high)],
            },
            new(Xaxis: Across(trend)));
    }

    /// <summary>The published figures that lie in the time shown, by whose they are.</summary>
    private static IReadOnlyList<IReadOnlyList<Comparator>> Shown(IndicatorTrend trend, IReadOnlyList<Comparator> comparators) =>
    [
        .. comparators.Where(one => PlaceOf(trend, one) >= 0).GroupBy(one => one.Group, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal).Take(2).Select(group => (IReadOnlyList<Comparator>)[.. group.OrderBy(one => one.Period.To)]),
    ];

    private static int PlaceOf(IndicatorTrend trend, Comparator comparator) =>
        trend.Values.Select(value => value.Period).ToList().FindIndex(period => period.Contains(comparator.Period.To));

    private static ScatterTrace Line(IndicatorTrend trend) => new(
        [.. trend.Values.Select((_, place) => (object)place)], [.. trend.Values.Select(value => (object?)value.Value)], "lines+markers")
    {
        Line = new(2.8, "colour:main"),
        Marker = new([.. trend.Values.Select(_ => "colour:main")]) { Size = [.. trend.Values.Select((_, place) => place == trend.Values.Count - 1 ? 10.0 : 5)] },
        Customdata = [.. trend.Values.Select(value => new Mark($"{Wording.Capital(value.Period.Words)}: {Wording.Value(trend.Indicator, value)}", null))],
        Hovertemplate = "%{customdata.words}<extra></extra>",
    };

    private static ScatterTrace Published(IndicatorTrend trend, IReadOnlyList<Comparator> group)
    {
        var (colour, symbol) = group[0].Group == "England" ? ("colour:compare", "square-open") : ("colour:neighbour", "triangle-up");
        return new([.. group.Select(one => (object)PlaceOf(trend, one))], [.. group.Select(one => (object?)one.Value)], "lines+markers")
        {
            Line = new(1.6, colour),
            Marker = new([.. group.Select(_ => colour)]) { Size = [.. group.Select(_ => 9.0)], Symbol = [.. group.Select(_ => symbol)] },
            Customdata = [.. group.Select(one => new Mark($"{one.Group}, {one.Period.Words}: {Wording.Level(trend.Indicator, one.Value)}", null))],
            Hovertemplate = "%{customdata.words}<extra></extra>",
        };
    }

    private static IEnumerable<ScatterTrace> Target(IndicatorTrend trend)
    {
        if (IsGuided(trend) || trend.Latest.Target is not { } target) yield break;
        yield return Level(trend, target, new(1.8, "colour:third", "6px 4px"));
    }

    private static IEnumerable<ScatterTrace> Guide(IndicatorTrend trend)
    {
        if (!IsGuided(trend) || trend.Latest.Target is not { } highest) yield break;
        yield return Level(trend, highest, new(0, "colour:band"));
        yield return Level(trend, LowestCaseload, new(0, "colour:band")) with { Fill = "tonexty", Fillcolor = "colour:band" };
    }

    private static ScatterTrace Level(IndicatorTrend trend, double level, Line line) =>
        new([-0.3, trend.Values.Count - 0.7], [level, level], "lines") { Line = line, Hoverinfo = "skip" };

    // The guide for caseloads is a range, of which the target is the upper end.
    private static bool IsGuided(IndicatorTrend trend) => trend.Indicator.Id == "iro-caseload";

    private static Axis Across(IndicatorTrend trend)
    {
        IReadOnlyList<(ReportingPeriod Period, int Place)> ticks =
            [.. trend.Values.Select((value, place) => (value.Period, place)).Where(one => one.Period.Length == PeriodLength.Year || one.Period.From.Month is 4 or 10)];
        return new()
        {
            Range = [-0.4, trend.Values.Count - 0.6],
            Tickvals = [.. ticks.Select(tick => (object)tick.Place)],
            Ticktext = [.. ticks.Select(tick => Tick(tick.Period))],
            Showgrid = false,
        };
    }

    private static string Tick(ReportingPeriod period)
    {
        if (period.Length == PeriodLength.Year) return period.Key;

        var parts = period.Key.Split("-Q");
        return period.From.Month == 4 ? $"Q{parts[1]}<br>{parts[0]}" : $"Q{parts[1]}";
    }

    private static (double Low, double High) Reach(IndicatorTrend trend, IReadOnlyList<IReadOnlyList<Comparator>> shown)
    {
        var levels = trend.Values.Select(value => value.Value).Append(trend.Latest.Target).Concat(shown.SelectMany(group => group).Select(one => (double?)one.Value))
            .Append(IsGuided(trend) ? LowestCaseload : null).OfType<double>().DefaultIfEmpty(0).ToList();
        var room = Math.Max(levels.Max() - levels.Min(), 2) * 0.15;
        return (Math.Max(0, levels.Min() - room), levels.Max() + room);
    }

    private static IEnumerable<Annotation> Names(
        IndicatorTrend trend, string council, IReadOnlyList<IReadOnlyList<Comparator>> shown, double low, double high)
    {
        var names = new List<(string Text, double Level, string Colour, int? Weight)>();
        if (trend.Latest.Value is { } value) names.Add(($"{council} {Wording.Value(trend.Indicator, trend.Latest)}", value, "colour:main", 600));
        if (trend.Latest.Target is { } target)
            names.Add((IsGuided(trend) ? string.Create(CultureInfo.InvariantCulture, $"Guide {LowestCaseload} to {target}") : $"Target {Wording.Level(trend.Indicator, target)}", target, "colour:third", null));
        names.AddRange(shown.Select(group => ($"{group[^1].Group} {Wording.Level(trend.Indicator, group[^1].Value)}", group[^1].Value, "colour:muted", (int?)null)));

        var above = double.NegativeInfinity;
        foreach (var (text, level, colour, weight) in names.OrderByDescending(name => name.Level))
        {
            var pixels = (high - level) / (high - low) * (Height - Frame);
            var moved = Math.Max(pixels, above + StepBetweenNames);
            above = moved;
            yield return new(text, 1.02, level)
            {
                Xref = "paper",
                Xanchor = "left",
                Yanchor = "middle",
                Yshift = (int)Math.Round(pixels - moved),
                Font = new(12.5, colour, weight),
            };
        }
    }
}
