using System.Globalization;
using IroAnalytics.Dashboard.Pages;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace IroAnalytics.Dashboard.Charts;

/// <summary>A trend with its limits (XmR): the usual range as a band, mean, target, and each signal in the shape of its state.</summary>
internal static class TrendFigure
{
    private const int RoomForLabels = 92;
    private const int StepBetweenLabels = 14;
    private const string LimitColour = "#9aa4ad";

    /// <summary>Draws a trend.</summary>
    /// <param name="trend">What is drawn.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="link">Where a click on a period leads; null for nowhere.</param>
    public static Figure Of(IndicatorTrend trend, int height, Func<ReportingPeriod, string?>? link = null) =>
        Drawn(trend, height, every: 3, link);

    /// <summary>Draws a trend beside the value it belongs to, with fewer dates below it.</summary>
    /// <param name="trend">What is drawn.</param>
    public static Figure Small(IndicatorTrend trend) => Drawn(trend, 250, every: 6, link: null);

    private static Figure Drawn(IndicatorTrend trend, int height, int every, Func<ReportingPeriod, string?>? link)
    {
        var span = new Span(trend);
        return new(
            height,
            [.. Levels(trend, span), Points(trend, link)],
            new()
            {
                Margin = new() { Left = 44, Right = RoomForLabels, Top = 14, Bottom = 44 },
                XAxis = Across(trend, span, every),
                YAxis = span.Vertical,
                Shapes = [.. trend.Marked.Select(mark => PlotLines.Upright(Date(mark.Action.From), new() { Width = 1.4, Color = "colour:ink", Dash = StyleParam.DrawingStyle.NewUser([2, 2]) }))],
                Annotations = [.. Labels(trend, height, span), .. LastLabel(trend), .. trend.Marked.Select(mark => ActionNumber(mark.Number, mark.Action.From))],
            },
            new() { XAxis = Across(trend, span, every: 12) });
    }

    private static IEnumerable<Trace2D> Levels(IndicatorTrend trend, Span span)
    {
        foreach (var limits in trend.Chart?.Limits ?? [])
        {
            var (from, to) = (span.Before(limits.First), limits.Last == trend.Values.Count - 1 ? span.To : span.Before(limits.Last + 1));
            yield return PlotLines.Level(from, to, limits.Upper, new() { Width = 1, Color = LimitColour, Dash = StyleParam.DrawingStyle.NewUser([4, 3]) });
            yield return PlotLines.Level(from, to, limits.Lower, new() { Width = 1, Color = LimitColour, Dash = StyleParam.DrawingStyle.NewUser([4, 3]) }, StyleParam.Fill.ToNext_y);
            yield return PlotLines.Level(from, to, limits.Mean, new() { Width = 1.2, Color = "colour:usual" });
        }

        if (trend.Latest.Target is { } target) yield return PlotLines.Level(span.Before(0), span.To, target, new() { Width = 1.6, Color = "colour:third", Dash = StyleParam.DrawingStyle.NewUser([6, 4]) });
    }

    private static Annotation ActionNumber(int number, DateOnly from) => new()
    {
        Text = number.ToString(CultureInfo.InvariantCulture),
        X = Date(from),
        Y = 1,
        YRef = "paper",
        XAnchor = StyleParam.XAnchorPosition.Left,
        YAnchor = StyleParam.YAnchorPosition.Top,
        XShift = 3,
        Font = new() { Size = 12.5, Color = "colour:ink", Weight = 600 },
    };

    private static Trace2D Points(IndicatorTrend trend, Func<ReportingPeriod, string?>? link)
    {
        IReadOnlyList<SpcState> states = [.. trend.Values.Select((_, place) => trend.StateAt(place))];
        return new("scatter")
        {
            X = [.. trend.Values.Select(value => Date(value.Period.From))],
            Y = [.. trend.Values.Select(value => value.Value)],
            Mode = StyleParam.Mode.Lines_Markers,
            Line = new() { Width = 2.2, Color = "colour:main" },
            Marker = Marks(states),
            Marks = [.. trend.Values.Select((value, place) => MarkOf(trend, value, states[place], link))],
        };
    }

    private static Marker Marks(IReadOnlyList<SpcState> states) => new()
    {
        Colors = [.. states.Select(StateShape.Colour)],
        MultiSize = [.. states.Select((state, place) => IsSignal(state) ? place == states.Count - 1 ? 13.0 : 9 : 6)],
        MultiSymbol = [.. states.Select(state => state == SpcState.Few ? "circle" : StateShape.Symbol(state))],
        Outline = new()
        {
            MultiWidth = [.. states.Select(state => state is SpcState.Concern or SpcState.Unusual ? 1.2 : 0)],
            Colors = [.. states.Select(StateShape.Edge)],
        },
    };

    private static bool IsSignal(SpcState state) => state is SpcState.Concern or SpcState.Improving or SpcState.Unusual;

    private static Mark MarkOf(IndicatorTrend trend, IndicatorValue value, SpcState state, Func<ReportingPeriod, string?>? link) => new(
        $"{Wording.Capital(value.Period.Words)}: {Wording.Value(trend.Indicator, value)}<br>{Wording.Parts(trend.Indicator, value)}{StateShape.Word(state)}",
        link?.Invoke(value.Period));

    private static LinearAxis Across(IndicatorTrend trend, Span span, int every)
    {
        IReadOnlyList<ReportingPeriod> ticks = [.. trend.Values.Select(value => value.Period).Where(period => IsTick(period, every, trend.Values.Count))];
        return new()
        {
            Range = [span.Before(0), span.End],
            TickVals = [.. ticks.Select(period => Date(period.From))],
            TickText = [.. ticks.Select((period, place) => TickText(period, place == 0 || ticks[place - 1].From.Year != period.From.Year))],
        };
    }

    private static bool IsTick(ReportingPeriod period, int every, int periods) => period.Length switch
    {
        PeriodLength.Month => (period.From.Month - 1) % (periods > 40 ? Math.Max(every, 6) : every) == 0,
        PeriodLength.Quarter => every < 12 ? periods <= 12 || period.From.Month is 4 or 10 : period.From.Month == 4,
        _ => true,
    };

    private static string TickText(ReportingPeriod period, bool withYear) => period.Length == PeriodLength.Year
        ? period.Key
        : period.From.ToString(withYear ? "MMM'<br>'yyyy" : "MMM", CultureInfo.InvariantCulture);

    private static IEnumerable<Annotation> Labels(IndicatorTrend trend, int height, Span span)
    {
        var levels = new List<(string Text, double Level, string Colour)>();
        if (trend.Chart is { } chart)
        {
            levels.Add(($"Upper {Wording.Level(trend.Indicator, chart.Upper)}", chart.Upper, "colour:muted"));
            levels.Add(($"Average {Wording.Level(trend.Indicator, chart.Mean)}", chart.Mean, "colour:muted"));
            levels.Add(($"Lower {Wording.Level(trend.Indicator, chart.Lower)}", chart.Lower, "colour:muted"));
        }

        if (trend.Latest.Target is { } target) levels.Add(($"Target {Wording.Level(trend.Indicator, target)}", target, "colour:third"));

        var above = double.NegativeInfinity;
        foreach (var (text, level, colour) in levels.OrderByDescending(label => label.Level))
        {
            var pixels = span.PixelsBelowTop(level, height);
            var moved = Math.Max(pixels, above + StepBetweenLabels);
            above = moved;
            yield return new()
            {
                Text = text,
                X = 1.008,
                Y = level,
                XRef = "paper",
                XAnchor = StyleParam.XAnchorPosition.Left,
                YAnchor = StyleParam.YAnchorPosition.Middle,
                YShift = (int)Math.Round(pixels - moved),
                Font = new() { Size = 12.5, Color = colour },
            };
        }
    }

    private static IEnumerable<Annotation> LastLabel(IndicatorTrend trend) => trend.Latest is { Value: { } value, Status: ValueStatus.Provisional }
        ? [new()
            {
                Text = $"{Wording.Value(trend.Indicator, trend.Latest)}, provisional",
                X = Date(trend.Latest.Period.From),
                Y = IsBelow(trend, value) ? 0.02 : 0.98,
                YRef = "paper",
                XAnchor = StyleParam.XAnchorPosition.Right,
                YAnchor = IsBelow(trend, value) ? StyleParam.YAnchorPosition.Bottom : StyleParam.YAnchorPosition.Top,
                XShift = 10,
                Font = new() { Size = 12.5, Color = "colour:ink", Weight = 600 },
            }]
        : [];

    // The words stand at the edge of the plot where the last points leave most room.
    private static bool IsBelow(IndicatorTrend trend, double last)
    {
        double[] near = [.. trend.Values.TakeLast(8).Select(value => value.Value).Append(last).OfType<double>()];
        double[] all = [.. trend.Values.Select(value => value.Value).Append(trend.Chart?.Lower).Append(trend.Chart?.Upper).Append(trend.Latest.Target).OfType<double>()];
        return near.Min() - all.Min() >= all.Max() - near.Max();
    }

    private static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>How far the axes reach.</summary>
    private sealed record Span
    {
        private static readonly double[] RoundSteps = [1, 2, 5, 10];

        private readonly IReadOnlyList<IndicatorValue> values;
        private readonly double low;
        private readonly double high;
        private readonly double step;

        public Span(IndicatorTrend trend)
        {
            values = trend.Values;
            To = Date(trend.Latest.Period.From.AddDays(14));
            End = Date(trend.Latest.Period.From.AddDays(24));
            Unit = Wording.Unit(trend.Indicator);
            (low, high, step) = Reach(trend);
        }

        /// <summary>The day at which a period's place begins.</summary>
        public string Before(int place) => Date(values[place].Period.From.AddDays(-12));

        public string To { get; }

        public string End { get; }

        public LinearAxis Vertical => new() { Range = [low, high], DTick = step, TickSuffix = Unit, TickFormat = ",~f" };

        private string Unit { get; }

        public double PixelsBelowTop(double level, int height) => (high - level) / (high - low) * (height - 58);

        private static (double Low, double High, double Step) Reach(IndicatorTrend trend)
        {
            var levels = trend.Values.Select(value => value.Value)
                .Concat((trend.Chart?.Limits ?? []).SelectMany(limits => (double?[])[limits.Lower, limits.Upper]))
                .Append(trend.Latest.Target).OfType<double>().DefaultIfEmpty(0).ToList();
            var (least, most) = (levels.Min(), levels.Max());
            var tick = StepOf(Math.Max(most - least, 1) / 6);
            var bottom = (Math.Floor(least / tick) - 0.25) * tick;
            return (least >= 0 ? Math.Max(bottom, -0.1 * tick) : bottom, (Math.Ceiling(most / tick) + 0.25) * tick, tick);
        }

        private static double StepOf(double rough)
        {
            var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
            return RoundSteps.Select(factor => factor * power).First(tick => tick >= rough - 1e-9);
        }
    }
}
