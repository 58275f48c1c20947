using System.Globalization;
using IroAnalytics.Pipeline.Risk.Xgboost;

namespace IroAnalytics.Pipeline.Risk;

/// <summary>Boosted trees over features as they are.</summary>
/// <param name="Trees">The library's own form, as base 64.</param>
internal sealed record TreeHazard(string Trees) : IRiskModel
{
    private readonly Lazy<Booster> booster = new(() => Booster.Load(Convert.FromBase64String(Trees)));

    /// <inheritdoc/>
    public double[] LogOdds(FeatureTable table, int[] rows)
    {
        if (rows.Length == 0) return [];

        using var matrix = TreeLearner.Matrix(table, rows);
        return [.. booster.Value.LogOdds(matrix).Select(margin => (double)margin)];
    }

    /// <inheritdoc/>
    public double[][] Contributions(FeatureTable table, int[] rows)
    {
        if (rows.Length == 0) return [];

        using var matrix = TreeLearner.Matrix(table, rows);
        var (margins, shap) = (booster.Value.LogOdds(matrix), booster.Value.Contributions(matrix));
        var width = FeatureCatalogue.All.Count + 1;
        return [.. rows.Select((_, place) => WithExactSum(margins[place], shap.AsSpan(place * width, width)))];
    }

    /// <summary>The library rounds to seven digits; what is lost is given to where all begin.</summary>
    private static double[] WithExactSum(double margin, ReadOnlySpan<float> shap)
    {
        var parts = new double[shap.Length];
        for (var place = 0; place < parts.Length; place++) parts[place] = shap[place];
        parts[^1] += margin - parts.Sum();
        return parts;
    }
}

/// <summary>Grows boosted trees with XGBoost: the challenger.</summary>
internal sealed class TreeLearner : IRiskLearner
{
    private const int Rounds = 60;

    /// <summary>Whether XGBoost's library is on this machine.</summary>
    public static bool IsThere => NativeMethods.IsThere;

    /// <inheritdoc/>
    public string Name => "trees";

    /// <summary>How many events or rows a leaf must weigh.</summary>
    public IReadOnlyList<double> Settings { get; } = [10];

    /// <inheritdoc/>
    public int Folds => 2;

    /// <inheritdoc/>
    public IReadOnlyList<IRiskModel> Learn(FeatureTable table, LearningSample sample, HazardStratum stratum, IReadOnlyList<double> settings)
    {
        using var matrix = Matrix(table, sample.Rows);
        matrix.Set("label", [.. sample.IsEvent.Select(isEvent => isEvent ? 1f : 0f)]);
        matrix.Set("weight", [.. sample.Weights.Select(weight => (float)weight)]);
        return [.. settings.Select(setting =>
        {
            using var booster = Booster.Grow(matrix, Parameters(sample.Rate(), setting), Rounds);
            return new TreeHazard(Convert.ToBase64String(booster.Save()));
        })];
    }

    /// <summary>Features as they are, row by row.</summary>
    /// <param name="table">The rows' table.</param>
    /// <param name="rows">The rows.</param>
    public static BoosterMatrix Matrix(FeatureTable table, int[] rows)
    {
        var width = FeatureCatalogue.All.Count;
        var values = new float[rows.Length * width];
        for (var place = 0; place < rows.Length; place++)
        {
            for (var column = 0; column < width; column++) values[(place * width) + column] = (float)table.Values[column][rows[place]];
        }

        return new(values, rows.Length, width);
    }

    private static Dictionary<string, string> Parameters(double rate, double leastWeight) => new(StringComparer.Ordinal)
    {
        ["objective"] = "binary:logistic",
        ["base_score"] = rate.ToString("R", CultureInfo.InvariantCulture),
        ["max_depth"] = "3",
        ["eta"] = "0.1",
        ["lambda"] = "5",
        ["min_child_weight"] = leastWeight.ToString(CultureInfo.InvariantCulture),
        ["tree_method"] = "hist",
        ["max_bin"] = "64",
        ["nthread"] = "1",
        ["seed"] = "1",
        ["verbosity"] = "0",
        ["monotone_constraints"] = "(" + string.Join(',', FeatureCatalogue.All.Select(feature => feature.Rises)) + ")",
    };
}
