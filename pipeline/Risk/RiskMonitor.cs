using System.Globalization;

namespace IroAnalytics.Pipeline.Risk;

/// <summary>One look of the monitor.</summary>
/// <param name="AsOf">The day looked at.</param>
/// <param name="Measure">stability, calibration or precision.</param>
/// <param name="Name">The feature, or score.</param>
/// <param name="Value">The stability index; observed less predicted; or the precision of the month's list.</param>
/// <param name="State">steady, watch or breach.</param>
/// <param name="Words">What it means, in a sentence.</param>
public sealed record MonitorReading(DateOnly AsOf, string Measure, string Name, double Value, string State, string Words);

/// <summary>Watches whether children and scores are still as they were when the model learned. A breach suspends the machine score.</summary>
/// <param name="table">The rows of the run.</param>
/// <param name="file">The model.</param>
internal sealed class RiskMonitor(FeatureTable table, RiskModelFile file)
{
    private const double Watch = 0.10;
    private const double Breach = 0.25;
    private const double MostApart = 0.05;
    private const double Deviations = 3;
    private const int FewestListed = 60;
    private const int CalibrationMonths = 6;

    /// <summary>Many children share them, so that one month never looks like a year; they are worth a look at most.</summary>
    private static readonly string[] Shared = ["team_children", "iro_children"];

    /// <summary>Looks at the newest month's stability and at the latest months whose three months have passed since the model learned.</summary>
    public IReadOnlyList<MonitorReading> Read()
    {
        var newest = table.AsOf.LastOrDefault();
        int[] now = [.. Enumerable.Range(0, table.Rows).Where(row => table.AsOf[row] == newest)];
        if (now.Length == 0) return [];

        return [.. file.Reference.Select(reference => Stability(newest, reference, now)), .. Judged()];
    }

    /// <summary>Why the machine score is suspended; null where it is not.</summary>
    /// <param name="readings">What was read.</param>
    public static string? Suspension(IReadOnlyList<MonitorReading> readings)
    {
        var score = readings.FirstOrDefault(reading => reading is { Measure: "stability", Name: StabilityReference.Score });
        var moved = score is not null && score.State != "steady";
        var breaches = readings.Where(reading => reading.State == "breach" && (reading.Measure != "stability" || reading.Name == StabilityReference.Score || moved)).ToList();
        return breaches.Count == 0 ? null : "The machine score is suspended and the rule score serves: " + string.Join(" ", breaches.Select(reading => reading.Words));
    }

    private MonitorReading Stability(DateOnly day, StabilityReference reference, int[] rows)
    {
        var index = reference.Index(reference.Name == StabilityReference.Score ? file.Model.Score(table, rows).Headline : [.. rows.Select(row => table[reference.Name, row])]);
        var state = index >= Breach && !Shared.Contains(reference.Name) ? "breach" : index >= Watch ? "watch" : "steady";
        var label = reference.Name == StabilityReference.Score ? "the score" : FeatureCatalogue.All[FeatureCatalogue.IndexOf(reference.Name)].Label;
        return new(day, "stability", reference.Name, index, state, string.Create(
            CultureInfo.InvariantCulture,
            $"The spread of {label} has a stability index of {index:0.00} against the year the model learned from (0.10 is worth a look, 0.25 another population)."));
    }

    private IEnumerable<MonitorReading> Judged()
    {
        var since = table.LabelledDays.Where(day => day > file.AsAt).TakeLast(CalibrationMonths).ToHashSet();
        var rows = table.Labelled(since.Contains);
        if (rows.Length == 0) yield break;

        var headline = table.Headline();
        var scores = file.Model.Score(table, rows).Headline;
        yield return Calibration(since.Max(), rows, scores, headline);
        yield return Precision(since.Max(), rows, scores, headline);
    }

    private MonitorReading Calibration(DateOnly day, int[] rows, double[] scores, bool[] headline)
    {
        double[] misses = [.. rows.Select((row, place) => (headline[row] ? 1 : 0) - scores[place])];
        var byChild = misses.Zip(rows).GroupBy(pair => table.Child[pair.Second], pair => pair.First, StringComparer.Ordinal).Select(child => child.Sum());
        var (apart, deviation) = (misses.Average(), Math.Sqrt(byChild.Sum(sum => sum * sum)) / rows.Length);
        var isBreach = Math.Abs(apart) > Math.Max(MostApart, Deviations * deviation);
        return new(day, "calibration", StabilityReference.Score, apart, isBreach ? "breach" : "steady", string.Create(
            CultureInfo.InvariantCulture,
            $"In the months since it learned, {scores.Average():P1} were expected to drift and {scores.Average() + apart:P1} did."));
    }

    private MonitorReading Precision(DateOnly day, int[] rows, double[] scores, bool[] headline)
    {
        var listed = Validation.Measures.Listed(scores, [.. rows.Select(row => (table.AsOf[row].Year * 12) + table.AsOf[row].Month)], null);
        int[] places = [.. Enumerable.Range(0, rows.Length).Where(place => listed[place])];
        var (hits, expected) = (places.Count(place => headline[rows[place]]), places.Sum(place => scores[place]));
        var deviation = Math.Sqrt(places.Sum(place => scores[place] * (1 - scores[place])));
        var isBreach = places.Length >= FewestListed && hits < expected - Math.Max(MostApart * 2 * places.Length, Deviations * deviation);
        return new(day, "precision", StabilityReference.Score, (double)hits / places.Length, isBreach ? "breach" : "steady", string.Create(
            CultureInfo.InvariantCulture,
            $"Of {places.Length} places on the lists since it learned, {hits} drifted where {expected:0} were expected."));
    }
}
