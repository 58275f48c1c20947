using IroAnalytics.Pipeline.Risk;

namespace IroAnalytics.Tests.Risk;

/// <summary>Rows of children that do not exist, for whom reviews come late and decisions get stuck by hazards that are known.</summary>
internal sealed class InventedRows
{
    private const int HalfYear = 6;
    private static readonly DateOnly FirstMonth = new(2023, 1, 31);
    private readonly Random random;
    private readonly double signal;
    private readonly List<double[]> values = [];
    private readonly List<(string Child, DateOnly AsOf, bool[] Events)> rows = [];

    private InventedRows(int seed, double signal) => (random, this.signal) = (new Random(seed), signal);

    /// <summary>What the best of all scores would say of each row.</summary>
    public List<double> Truth { get; } = [];

    /// <summary>Invents rows.</summary>
    /// <param name="seed">The same seed gives the same rows.</param>
    /// <param name="children">How many children.</param>
    /// <param name="months">How many months, the last three without labels.</param>
    /// <param name="signal">How much the records say beyond the clocks; 0 for nothing.</param>
    public static (RiskRows Rows, double[] Truth) Make(int seed, int children = 300, int months = 36, double signal = 1)
    {
        var invented = new InventedRows(seed, signal);
        for (var month = 0; month < months; month++)
        {
            for (var child = 0; child < children; child++) invented.Add(child, month);
        }

        return (invented.Rows(months), [.. invented.Truth]);
    }

    /// <summary>The rule score as it ships.</summary>
    public static RuleScore Rule { get; } = RuleScore.Read(Path.Combine(AppContext.BaseDirectory, "reference", "rule_points.csv"));

    /// <summary>The same rows with other labels or values.</summary>
    public static RiskRows With(RiskRows rows, bool[][]? events = null, Action<double[][]>? change = null)
    {
        double[][] columns = [.. rows.Table.Values.Select(column => (double[])column.Clone())];
        change?.Invoke(columns);
        return rows with { Table = rows.Table with { Events = events ?? rows.Table.Events, Values = columns } };
    }

    private void Add(int child, int month)
    {
        var row = new double[FeatureCatalogue.All.Count];
        void Set(string feature, double value) => row[FeatureCatalogue.IndexOf(feature)] = value;
        var (frailty, workers) = (Math.Sin(child * 7919.0), 1 + random.Next(4));
        var untilReview = ((child + month) % HalfYear * 30) - 20;
        var overdue = random.NextDouble() < 0.1 ? 1 : 0;
        var risk = signal * ((1.3 * frailty) + (0.5 * (workers - 2.5)));
        var late = untilReview is > 0 and <= 88 ? LogisticRegression.Probability(-2 + risk) : 0;
        var stuck = overdue > 0 ? LogisticRegression.Probability(-0.5 + risk) : 0;

        Set("days_to_review", untilReview);
        Set("reviews_late", frailty > 0.3 ? 1 : 0);
        Set("workers", workers);
        Set("plan_age", child % 5 == 0 ? double.NaN : 60 + (50 * frailty));
        Set("decisions_at_risk", overdue);
        Set("decisions_past_2", overdue);
        Set("nearest_decision_days", overdue > 0 ? 45 : double.NaN);
        Set("decisions_completed_share", 0.8 - (0.3 * frailty));
        Set("early_reviews", 2);
        Set("permanence_plan", 1);
        Set("days_in_care", 200 + (month * 30));
        Set("iro_children", 50 + (child % 30));
        Set("days_to_match", double.NaN);
        Set("calendar_month", 1 + (month % 12));
        values.Add(row);
        Truth.Add(1 - ((1 - late) * (1 - stuck)));
        rows.Add(($"C{child:0000}", LastDay(month), [Happens(late), false, false, Happens(stuck), false, false]));
    }

    private bool Happens(double probability) => random.NextDouble() < probability;

    private static DateOnly LastDay(int month) => FirstMonth.AddDays(1).AddMonths(month).AddDays(-1);

    private RiskRows Rows(int months)
    {
        var asAt = LastDay(months - 1);
        var table = new FeatureTable(
            [.. rows.Select(row => row.Child)],
            [.. rows.Select(row => row.AsOf)],
            [.. rows.Select(row => row.AsOf.AddMonths(3))],
            [.. FeatureCatalogue.All.Select((_, place) => values.Select(row => row[place]).ToArray())],
            [.. DriftEvent.All.Select((_, place) => rows.Select(row => row.Events[place] && row.AsOf.AddMonths(3) <= asAt).ToArray())],
            [.. DriftEvent.All.Select(_ => true)],
            [.. rows.Select(row => row.AsOf.AddMonths(3) <= asAt)]);
        return new(asAt, table, [.. table.Child.Distinct().Select((child, place) => ("sex", child, place % 2 == 0 ? "female" : "male"))], []);
    }
}
