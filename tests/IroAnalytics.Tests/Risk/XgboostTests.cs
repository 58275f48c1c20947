using IroAnalytics.Pipeline.Risk.Xgboost;

namespace IroAnalytics.Tests.Risk;

/// <summary>The binding of XGBoost's C interface; nothing to test where the library is not installed.</summary>
public sealed class XgboostTests
{
    private static readonly Dictionary<string, string> Parameters = new() { ["objective"] = "binary:logistic", ["max_depth"] = "2", ["nthread"] = "1" };

    [Theory]
    [InlineData(5, 2, 3)]
    [InlineData(6, 0, 3)]
    [InlineData(0, 0, 0)]
    public void Values_that_do_not_fit_rows_and_columns_never_reach_the_library(int values, int rows, int columns) =>
        Assert.Throws<ArgumentException>(() => new BoosterMatrix(new float[values], rows, columns));

    [Fact]
    public void An_infinite_value_never_reaches_the_library() =>
        Assert.Throws<ArgumentException>(() => new BoosterMatrix([1, float.PositiveInfinity], 1, 2));

    [Fact]
    public void Labels_must_be_as_many_as_rows()
    {
        if (!NativeMethods.IsThere) return;

        using var matrix = new BoosterMatrix([1, 2, 3, 4], 2, 2);

        Assert.Throws<ArgumentException>(() => matrix.Set("label", [1]));
        Assert.Throws<XgboostException>(() => matrix.Set("no such field", [1, 0]));
    }

    [Fact]
    public void Bytes_that_are_no_trees_are_refused()
    {
        if (!NativeMethods.IsThere) return;

        Assert.Throws<XgboostException>(() => Booster.Load("no trees"u8));
    }

    [Fact]
    public void A_library_that_is_not_there_is_not_found_and_said_in_a_sentence()
    {
        Assert.False(NativeMethods.TryLoad(["libnosuchlibrary.so.0"], typeof(NativeMethods).Assembly, out _));
        Sentence.IsReadable(XgboostException.NotThere);
    }

    [Fact]
    public void What_was_disposed_is_not_used_again()
    {
        if (!NativeMethods.IsThere) return;

        var matrix = Matrix();
        var booster = Booster.Grow(matrix, Parameters, 3);
        booster.Dispose();
        booster.Dispose();

        Assert.Throws<ObjectDisposedException>(() => booster.LogOdds(matrix));
        matrix.Dispose();
        Assert.Throws<ObjectDisposedException>(() => matrix.Handle);
    }

    [Fact]
    public void Trees_answer_the_same_however_many_ask_at_once()
    {
        if (!NativeMethods.IsThere) return;

        using var matrix = Matrix();
        using var booster = Booster.Grow(matrix, Parameters, 20);
        var alone = booster.Contributions(matrix);
        var answers = new float[16][];

        Parallel.For(0, answers.Length, place =>
        {
            using var own = Matrix();
            answers[place] = place % 2 == 0 ? booster.Contributions(own) : booster.Contributions(matrix);
        });

        Assert.All(answers, answer => Assert.Equal(alone, answer));
    }

    [Fact]
    public void Trees_that_were_saved_and_loaded_answer_the_same()
    {
        if (!NativeMethods.IsThere) return;

        using var matrix = Matrix();
        using var booster = Booster.Grow(matrix, Parameters, 20);
        var bytes = booster.Save();
        using var loaded = Booster.Load(bytes);

        Assert.Equal(booster.LogOdds(matrix), loaded.LogOdds(matrix));
        Assert.Equal(bytes, loaded.Save());
    }

    private static BoosterMatrix Matrix()
    {
        var random = new Random(3);
        float[] values = [.. Enumerable.Range(0, 300).Select(place => place % 17 == 0 ? float.NaN : (float)random.NextDouble())];
        var matrix = new BoosterMatrix(values, 100, 3);
        matrix.Set("label", [.. Enumerable.Range(0, 100).Select(row => values[row * 3] > 0.5f ? 1f : 0f)]);
        return matrix;
    }
}
