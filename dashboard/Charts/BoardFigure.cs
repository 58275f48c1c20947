using System.Globalization;
using IroAnalytics.Dashboard.Pages;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace IroAnalytics.Dashboard.Charts;

/// <summary>A measure as the board sees it: quarters or years as a line, target and published figures beside it, each named at the right.</summary>
internal static class BoardFigure
{
    private const int Height = 218;
    private const int RoomForNames = 118;
    private const int Frame = 50;
    private const int StepBetweenNames = 14;
    private const double LowestCaseload = 50;
    private const double Start = -0.3;

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
            new()
            {
                Margin = new() { Left = 46, Right = RoomForNames, Top = 10, Bottom = 40 },
                XAxis = Across(trend),
                YAxis = new() { Range = [low, high], TickSuffix = Wording.Unit(trend.Indicator), TickFormat = ",~f" },
                Annotations = [.. Names(trend, council, shown, low, high)],
            },
            new() { XAxis = Across(trend) });
    }

    /// <summary>The published figures that lie in the time shown, by whose they are.</summary>
    private static IReadOnlyList<IReadOnlyList<Comparator>> Shown(IndicatorTrend trend, IReadOnlyList<Comparator> comparators) =>
    [
        .. comparators.Where(one => PlaceOf(trend, one) >= 0).GroupBy(one => one.Group, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal).Take(2).Select(group => (IReadOnlyList<Comparator>)[.. group.OrderBy(one => one.Period.To)]),
    ];

    private static int PlaceOf(IndicatorTrend trend, Comparator comparator) =>
        trend.Values.Select(value => value.Period).ToList().FindIndex(period => period.Contains(comparator.Period.To));

    private static Trace2D Line(IndicatorTrend trend) => new("scatter")
    {
        X = [.. trend.Values.Select((_, place) => place)],
        Y = [.. trend.Values.Select(value => value.Value)],
        Mode = StyleParam.Mode.Lines_Markers,
        Line = new() { Width = 2.8, Color = "colour:main" },
        Marker = new()
        {
            Colors = [.. trend.Values.Select(_ => "colour:main")],
            MultiSize = [.. trend.Values.Select((_, place) => place == trend.Values.Count - 1 ? 10.0 : 5)],
        },
        Marks = [.. trend.Values.Select(value => new Mark($"{Wording.Capital(value.Period.Words)}: {Wording.Value(trend.Indicator, value)}", null))],
    };

    private static Trace2D Published(IndicatorTrend trend, IReadOnlyList<Comparator> group)
    {
        var (colour, symbol) = group[0].Group == "England" ? ("colour:compare", "square-open") : ("colour:neighbour", "triangle-up");
        return new("scatter")
        {
            X = [.. group.Select(one => PlaceOf(trend, one))],
            Y = [.. group.Select(one => one.Value)],
            Mode = StyleParam.Mode.Lines_Markers,
            Line = new() { Width = 1.6, Color = colour },
            Marker = new() { Colors = [.. group.Select(_ => colour)], MultiSize = [.. group.Select(_ => 9.0)], MultiSymbol = [.. group.Select(_ => symbol)] },
            Marks = [.. group.Select(one => new Mark($"{one.Group}, {one.Period.Words}: {Wording.Level(trend.Indicator, one.Value)}", null))],
        };
    }

    private static IEnumerable<Trace2D> Target(IndicatorTrend trend)
    {
        if (IsGuided(trend) || trend.Latest.Target is not { } target) yield break;
        yield return PlotLines.Level(Start, End(trend), target, new() { Width = 1.8, Color = "colour:third", Dash = StyleParam.DrawingStyle.NewUser([6, 4]) });
    }

    private static IEnumerable<Trace2D> Guide(IndicatorTrend trend)
    {
        if (!IsGuided(trend) || trend.Latest.Target is not { } highest) yield break;
        yield return PlotLines.Level(Start, End(trend), highest, new() { Width = 0, Color = "colour:band" });
        yield return PlotLines.Level(Start, End(trend), LowestCaseload, new() { Width = 0, Color = "colour:band" }, StyleParam.Fill.ToNext_y);
    }

    private static double End(IndicatorTrend trend) => trend.Values.Count - 0.7;

    // The guide for caseloads is a range, of which the target is the upper end.
    private static bool IsGuided(IndicatorTrend trend) => trend.Indicator.Id == "iro-caseload";

    private static LinearAxis Across(IndicatorTrend trend)
    {
        IReadOnlyList<(ReportingPeriod Period, int Place)> ticks =
            [.. trend.Values.Select((value, place) => (value.Period, place)).Where(one => one.Period.Length == PeriodLength.Year || one.Period.From.Month is 4 or 10)];
        return new()
        {
            Range = [-0.4, trend.Values.Count - 0.6],
            TickVals = [.. ticks.Select(tick => (object)tick.Place)],
            TickText = [.. ticks.Select(tick => Tick(tick.Period))],
            ShowGrid = false,
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
            yield return new()
            {
                Text = text,
                X = 1.02,
                Y = level,
                XRef = "paper",
                XAnchor = StyleParam.XAnchorPosition.Left,
                YAnchor = StyleParam.YAnchorPosition.Middle,
                YShift = (int)Math.Round(pixels - moved),
                Font = new() { Size = 12.5, Color = colour, Weight = weight },
            };
        }
    }
}
