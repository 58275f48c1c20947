using System.Runtime.InteropServices;

namespace IroAnalytics.Pipeline.Risk.Xgboost;

/// <summary>Boosted trees. One may be asked by several threads: the library's buffers are its own, so they wait for each other.</summary>
internal sealed class Booster : IDisposable
{
    private const int Margin = 1;
    private const int Shap = 4;
    private readonly Lock asking = new();
    private nint handle;

    private Booster(nint handle) => this.handle = handle;

    /// <summary>Grows trees.</summary>
    /// <param name="rows">The rows, with label and weight.</param>
    /// <param name="parameters">The library's parameters by name.</param>
    /// <param name="rounds">How many trees.</param>
    /// <exception cref="XgboostException">The library refuses them.</exception>
    public static Booster Grow(BoosterMatrix rows, IReadOnlyDictionary<string, string> parameters, int rounds)
    {
        var booster = Create([rows.Handle]);
        foreach (var (name, value) in parameters) XgboostException.ThrowUnless(NativeMethods.SetParameter(booster.handle, name, value), $"take {name}");
        for (var round = 0; round < rounds; round++)
            XgboostException.ThrowUnless(NativeMethods.Boost(booster.handle, round, rows.Handle), "grow a tree");
        return booster;
    }

    /// <summary>Reads trees that were saved.</summary>
    /// <param name="bytes">What <see cref="Save"/> gave.</param>
    /// <exception cref="XgboostException">They cannot be read, or the library is not there.</exception>
    public static Booster Load(ReadOnlySpan<byte> bytes)
    {
        var booster = Create([]);
        XgboostException.ThrowUnless(NativeMethods.Load(booster.handle, bytes, (ulong)bytes.Length), "read the trees");
        XgboostException.ThrowUnless(NativeMethods.SetParameter(booster.handle, "nthread", "1"), "take nthread");
        return booster;
    }

    /// <summary>The trees as bytes, the same for the same trees.</summary>
    public byte[] Save()
    {
        lock (asking)
        {
            XgboostException.ThrowUnless(NativeMethods.Save(handle, """{"format":"json"}""", out var length, out var bytes), "save the trees");
            var copy = new byte[length];
            Marshal.Copy(bytes, copy, 0, copy.Length);
            return copy;
        }
    }

    /// <summary>The log-odds of each row.</summary>
    /// <param name="rows">The rows.</param>
    public float[] LogOdds(BoosterMatrix rows) => Predict(rows, Margin);

    /// <summary>The SHAP values of each row: one for each column and, last, where all begin.</summary>
    /// <param name="rows">The rows.</param>
    public float[] Contributions(BoosterMatrix rows) => Predict(rows, Shap);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (handle == nint.Zero) return;

        XgboostException.ThrowUnless(NativeMethods.FreeBooster(handle), "let the trees go");
        handle = nint.Zero;
    }

    private static Booster Create(ReadOnlySpan<nint> matrices)
    {
        if (!NativeMethods.IsThere) throw new XgboostException(XgboostException.NotThere);

        XgboostException.ThrowUnless(NativeMethods.CreateBooster(matrices, (ulong)matrices.Length, out var handle), "begin");
        return new(handle);
    }

    private float[] Predict(BoosterMatrix rows, int options)
    {
        lock (asking)
        {
            ObjectDisposedException.ThrowIf(handle == nint.Zero, this);
            XgboostException.ThrowUnless(NativeMethods.Predict(handle, rows.Handle, options, 0, 0, out var length, out var result), "answer");
            var copy = new float[length];
            Marshal.Copy(result, copy, 0, copy.Length);
            return copy;
        }
    }
}
