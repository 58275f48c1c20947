namespace IroAnalytics.Pipeline.Risk.Validation;

/// <summary>Draws children again and again, with all their rows, to say how far a measure would move with other children.</summary>
internal sealed class ChildBootstrap
{
    private const int Draws = 300;
    private readonly int[] children;
    private readonly int[][] drawn = new int[Draws][];

    /// <summary>Draws the samples; the same rows give the same samples.</summary>
    /// <param name="children">Each row's child, as a number from 0.</param>
    public ChildBootstrap(int[] children)
    {
        this.children = children;
        var count = children.Length == 0 ? 0 : children.Max() + 1;
        var random = new Random(20260101);
        for (var draw = 0; draw < Draws; draw++)
        {
            drawn[draw] = new int[count];
            for (var child = 0; child < count; child++) drawn[draw][random.Next(count)]++;
        }
    }

    /// <summary>A measure and its range.</summary>
    /// <param name="measure">Measures with the weight of each row; null weights count every row once.</param>
    public Measured Of(Func<double[]?, double> measure) => OfAll(weights => [measure(weights)])[0];

    /// <summary>Several measures and their ranges, from one look at each sample.</summary>
    /// <param name="measure">Measures with the weight of each row; null weights count every row once.</param>
    public IReadOnlyList<Measured> OfAll(Func<double[]?, double[]> measure)
    {
        var all = measure(null);
        var found = new double[Draws][];
        Parallel.For(0, Draws, () => new double[children.Length], (draw, _, weights) => Measure(draw, weights), _ => { });
        return [.. all.Select((value, place) =>
        {
            double[] sorted = [.. found.Select(values => values[place]).Order()];
            return new Measured(value, sorted[(int)(Draws * 0.025)], sorted[(int)(Draws * 0.975)]);
        })];

        // Each thread fills one array anew: those of all draws together would take a hundred megabytes.
        double[] Measure(int draw, double[] weights)
        {
            for (var row = 0; row < weights.Length; row++) weights[row] = drawn[draw][children[row]];
            found[draw] = measure(weights);
            return weights;
        }
    }
}
