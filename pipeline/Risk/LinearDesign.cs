namespace IroAnalytics.Pipeline.Risk;

/// <summary>How features become the columns of a linear model.</summary>
/// <param name="Columns">The columns, in order.</param>
internal sealed record LinearDesign(IReadOnlyList<DesignColumn> Columns)
{
    private const int KnotCount = 4;
    private const double LeastSpread = 1e-9;

    /// <summary>Finds the columns that vary among rows, and their means, deviations and bends.</summary>
    /// <param name="table">The rows' table.</param>
    /// <param name="rows">The rows to learn from.</param>
    /// <param name="features">The features to use.</param>
    public static LinearDesign Learn(FeatureTable table, int[] rows, IEnumerable<string> features)
    {
        var columns = new List<DesignColumn?>();
        var values = new double[rows.Length];
        foreach (var feature in features)
        {
            var source = table.Values[FeatureCatalogue.IndexOf(feature)];
            for (var place = 0; place < rows.Length; place++) values[place] = source[rows[place]];
            columns.AddRange(ColumnsOf(FeatureCatalogue.All[FeatureCatalogue.IndexOf(feature)], values));
        }

        return new([.. columns.OfType<DesignColumn>()]);
    }

    /// <summary>The columns of rows, one row after the other.</summary>
    /// <param name="table">The rows' table.</param>
    /// <param name="rows">The rows.</param>
    /// <returns>A value for each column, always in the same array: it holds a row until the next is asked for.</returns>
    public IEnumerable<double[]> Rows(FeatureTable table, int[] rows)
    {
        DesignColumn[] columns = [.. Columns];
        double[][] sources = [.. columns.Select(column => table.Values[FeatureCatalogue.IndexOf(column.Feature)])];
        var values = new double[columns.Length];
        foreach (var row in rows)
        {
            for (var column = 0; column < columns.Length; column++) values[column] = columns[column].Of(sources[column][row]);
            yield return values;
        }
    }

    private static IEnumerable<DesignColumn?> ColumnsOf(RiskFeature feature, double[] values)
    {
        yield return Standardise(new(feature.Name, ColumnRole.Missing, 0, [], 0, 1), values);
        if (feature.Shape == FeatureShape.Category)
        {
            foreach (var category in values.Where(value => !double.IsNaN(value)).Select(value => (int)value).Distinct().Order())
                yield return Standardise(new(feature.Name, ColumnRole.Category, category, [], 0, 1), values);
            yield break;
        }

        yield return Standardise(new(feature.Name, ColumnRole.Value, 0, [], 0, 1), values);
        if (feature.Shape != FeatureShape.Curve || Knots(values, feature.Most) is not { } knots) yield break;

        for (var bend = 0; bend < KnotCount - 2; bend++)
            yield return Standardise(new(feature.Name, ColumnRole.Bend, bend, knots, 0, 1), values);
    }

    private static DesignColumn? Standardise(DesignColumn column, double[] values)
    {
        var (count, sum, squares) = (0, 0.0, 0.0);
        foreach (var value in values.Select(column.Unscaled).Where(value => !double.IsNaN(value)))
        {
            count++;
            sum += value;
            squares += value * value;
        }

        if (count == 0) return null;

        var mean = sum / count;
        var variance = (squares / count) - (mean * mean);
        return variance < LeastSpread ? null : column with { Mean = mean, Deviation = Math.Sqrt(variance) };
    }

    /// <summary>Quantiles as Harrell (Regression Modeling Strategies, 2015) places them; null where values are too few to bend.</summary>
    private static double[]? Knots(double[] values, double? most)
    {
        var known = values.Where(value => !double.IsNaN(value)).Select(value => Math.Min(value, most ?? value)).Order().ToArray();
        if (known.Length < 50) return null;

        double[] knots = [.. ((double[])[0.05, 0.35, 0.65, 0.95]).Select(share => known[(int)(share * (known.Length - 1))])];
        return knots.Distinct().Count() == KnotCount ? knots : null;
    }
}
