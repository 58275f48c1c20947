using System.Numerics;
using System.Runtime.InteropServices;
using MathNet.Numerics.LinearAlgebra.Double;

namespace IroAnalytics.Pipeline.Risk;

/// <summary>Logistic regression with a squared (L2) penalty, by Newton's method.</summary>
internal static class LogisticRegression
{
    private const int MostSteps = 25;
    private const double Enough = 1e-7;

    /// <summary>Finds the weights of the greatest penalised likelihood.</summary>
    /// <param name="matrix">Row by row; the last column is 1 and its weight is not penalised.</param>
    /// <param name="isEvent">What followed each row.</param>
    /// <param name="rowWeights">How much each row counts.</param>
    /// <param name="penalties">For each column but the last.</param>
    /// <param name="start">Weights to begin from, which are changed; null for zeros.</param>
    /// <returns>A weight for each column, the intercept last.</returns>
    public static double[] Fit(double[] matrix, bool[] isEvent, double[] rowWeights, double[] penalties, double[]? start)
    {
        var width = penalties.Length + 1;
        var weights = start ?? StartAtRate(isEvent, rowWeights, width);
        var loss = Loss(matrix, isEvent, rowWeights, penalties, weights);
        for (var step = 0; step < MostSteps; step++)
        {
            var move = NewtonStep(matrix, isEvent, rowWeights, penalties, weights);
            var (next, better) = Improve(matrix, isEvent, rowWeights, penalties, weights, move, loss);
            var gain = loss - better;
            (weights, loss) = (next, better);
            if (gain < Enough * Math.Max(1, Math.Abs(loss))) break;
        }

        return weights;
    }

    /// <summary>The sum of weights times values.</summary>
    /// <param name="row">A row of the matrix.</param>
    /// <param name="weights">The weights.</param>
    public static double LogOdds(ReadOnlySpan<double> row, ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        for (var column = 0; column < row.Length; column++) sum += row[column] * weights[column];
        return sum;
    }

    /// <summary>The probability that log-odds stand for.</summary>
    /// <param name="logOdds">The logarithm of p / (1 - p).</param>
    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    /// <summary>The log-odds of a probability, kept away from certainty.</summary>
    /// <param name="probability">Between 0 and 1.</param>
    public static double LogOddsOf(double probability)
    {
        var kept = Math.Clamp(probability, 1e-6, 1 - 1e-6);
        return Math.Log(kept / (1 - kept));
    }

    private static double[] StartAtRate(bool[] isEvent, double[] rowWeights, int width)
    {
        var (events, all) = (0.5, 1.0);
        for (var row = 0; row < isEvent.Length; row++)
        {
            all += rowWeights[row];
            if (isEvent[row]) events += rowWeights[row];
        }

        var weights = new double[width];
        weights[^1] = Math.Log(events / (all - events));
        return weights;
    }

    private static (double[] Weights, double Loss) Improve(
        double[] matrix, bool[] isEvent, double[] rowWeights, double[] penalties, double[] weights, double[] move, double loss)
    {
        for (var share = 1.0; share > 1e-4; share /= 2)
        {
            var next = new double[weights.Length];
            for (var column = 0; column < next.Length; column++) next[column] = weights[column] + (share * move[column]);
            var tried = Loss(matrix, isEvent, rowWeights, penalties, next);
            if (tried <= loss) return (next, tried);
        }

        return (weights, loss);
    }

    private static double[] NewtonStep(double[] matrix, bool[] isEvent, double[] rowWeights, double[] penalties, double[] weights)
    {
        var width = weights.Length;
        var gradient = new double[width];
        var curvature = new double[width * width];
        for (var row = 0; row < isEvent.Length; row++)
        {
            var values = matrix.AsSpan(row * width, width);
            var probability = Probability(LogOdds(values, weights));
            AddScaled(gradient, values, rowWeights[row] * ((isEvent[row] ? 1 : 0) - probability));
            var certainty = rowWeights[row] * Math.Max(1e-9, probability * (1 - probability));
            for (var column = 0; column < width; column++)
            {
                if (values[column] is var value and not 0) AddScaled(curvature.AsSpan((column * width) + column, width - column), values[column..], certainty * value);
            }
        }

        return Solve(curvature, gradient, penalties, weights);
    }

    private static double[] Solve(double[] curvature, double[] gradient, double[] penalties, double[] weights)
    {
        var width = weights.Length;
        for (var row = 0; row < width; row++)
        {
            for (var column = 0; column < row; column++) curvature[(row * width) + column] = curvature[(column * width) + row];
            if (row < penalties.Length)
            {
                curvature[(row * width) + row] += penalties[row];
                gradient[row] -= penalties[row] * weights[row];
            }

            curvature[(row * width) + row] += 1e-9;
        }

        return [.. new DenseMatrix(width, width, curvature).Cholesky().Solve(DenseVector.OfArray(gradient))];
    }

    private static double Loss(double[] matrix, bool[] isEvent, double[] rowWeights, double[] penalties, double[] weights)
    {
        var width = weights.Length;
        var loss = 0.0;
        for (var row = 0; row < isEvent.Length; row++)
        {
            var logOdds = LogOdds(matrix.AsSpan(row * width, width), weights);
            var margin = isEvent[row] ? -logOdds : logOdds;
            loss += rowWeights[row] * (margin > 30 ? margin : Math.Log(1 + Math.Exp(margin)));
        }

        for (var column = 0; column < penalties.Length; column++) loss += penalties[column] * weights[column] * weights[column] / 2;
        return loss;
    }

    private static void AddScaled(Span<double> sum, ReadOnlySpan<double> values, double scale)
    {
        var wide = MemoryMarshal.Cast<double, Vector<double>>(values);
        var wideSum = MemoryMarshal.Cast<double, Vector<double>>(sum[..values.Length]);
        for (var place = 0; place < wide.Length; place++) wideSum[place] += wide[place] * scale;
        for (var place = wide.Length * Vector<double>.Count; place < values.Length; place++) sum[place] += values[place] * scale;
    }
}
