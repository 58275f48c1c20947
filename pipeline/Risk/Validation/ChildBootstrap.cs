namespace IroAnalytics.Pipeline.Risk.Validation;

/// <summary>Draws children again and again, with all their rows, to say how far a measure would move with other children.</summary>
internal sealed class ChildBootstrap
{
    private const int Draws = 300;
    private readonly double[][] weights;

    /// <summary>Draws the samples; the same rows give the same samples.</summary>
    /// <param name="children">Each row's child, as a number from 0.</param>
    public ChildBootstrap(int[] children)
    {
        var count = children.Length == 0 ? 0 : children.Max() + 1;
        var random = new Random(20260101);
        weights = new double[Draws][];
        for (var draw = 0; draw < Draws; draw++)
        {
            var drawn = new int[count];
            for (var child = 0; child < count; child++) drawn[random.Next(count)]++;
            weights[draw] = [.. children.Select(child => (double)drawn[child])];
        }
    }

    /// <summary>A measure and its range.</summary>
    /// <param name="measure">Measures with the weight of each row; null weights count every row once.</param>
    public Measured Of(Func<double[]?, double> measure)
    {
        var drawn = new double[Draws];
        Parallel.For(0, Draws, draw => drawn[draw] = measure(weights[draw]));
        Array.Sort(drawn);
        return new(measure(null), drawn[(int)(Draws * 0.025)], drawn[(int)(Draws * 0.975)]);
    }

    /// <summary>Several measures and their ranges, from one look at each sample.</summary>
    /// <param name="measure">Measures with the weight of each row; null weights count every row once.</param>
    public IReadOnlyList<Measured> OfAll(Func<double[]?, double[]> measure)
    {
        var all = measure(null);
        var drawn = new double[Draws][];
        Parallel.For(0, Draws, draw => drawn[draw] = measure(weights[draw]));
        return [.. all.Select((value, place) =>
        {
            double[] sorted = [.. drawn.Select(values => values[place]).Order()];
            return new Measured(value, sorted[(int)(Draws * 0.025)], sorted[(int)(Draws * 0.975)]);
        })];
    }
}
