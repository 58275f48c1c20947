namespace IroAnalytics.Pipeline.Risk;

/// <summary>What a column of a linear model is made of.</summary>
internal enum ColumnRole
{
    /// <summary>The value, or its logarithm.</summary>
    Value,

    /// <summary>Whether the value is not known.</summary>
    Missing,

    /// <summary>A bend of a curve.</summary>
    Bend,

    /// <summary>Whether the value is a certain one.</summary>
    Category,
}

/// <summary>A column of a linear model: a feature in one shape, standardised to mean 0 and deviation 1.</summary>
/// <param name="Feature">The feature's name.</param>
/// <param name="Role">What it is made of.</param>
/// <param name="Parameter">The category; or which bend.</param>
/// <param name="Knots">Where a curve bends, ascending; empty for other roles.</param>
/// <param name="Mean">The mean while learning.</param>
/// <param name="Deviation">The standard deviation while learning.</param>
internal sealed record DesignColumn(string Feature, ColumnRole Role, int Parameter, double[] Knots, double Mean, double Deviation)
{
    private RiskFeature? feature;

    /// <summary>The standardised value; 0 where the feature is not known.</summary>
    /// <param name="raw">The feature's value; NaN where not known.</param>
    public double Of(double raw)
    {
        var value = Unscaled(raw);
        return double.IsNaN(value) ? 0 : (value - Mean) / Deviation;
    }

    /// <summary>The value before it is standardised; NaN where the feature is not known.</summary>
    /// <param name="raw">The feature's value.</param>
    public double Unscaled(double raw)
    {
        if (Role == ColumnRole.Missing) return double.IsNaN(raw) ? 1 : 0;
        if (double.IsNaN(raw)) return double.NaN;

        feature ??= FeatureCatalogue.All[FeatureCatalogue.IndexOf(Feature)];
        var capped = feature.Most is { } most ? Math.Min(raw, most) : raw;
        return Role switch
        {
            ColumnRole.Category => Math.Abs(raw - Parameter) < 0.5 ? 1 : 0,
            ColumnRole.Bend => Bend(capped),
            _ when feature.Shape == FeatureShape.Log => Math.Log(1 + Math.Max(0, capped)),
            _ => capped,
        };
    }

    /// <summary>A natural cubic spline's truncated basis: linear beyond the outer knots.</summary>
    private double Bend(double value)
    {
        var (last, before, own) = (Knots[^1], Knots[^2], Knots[Parameter]);
        var scale = (last - Knots[0]) * (last - Knots[0]);
        return (Cube(value - own) - (Cube(value - before) * (last - own) / (last - before)) + (Cube(value - last) * (before - own) / (last - before))) / scale;
    }

    private static double Cube(double distance) => distance > 0 ? distance * distance * distance : 0;
}
