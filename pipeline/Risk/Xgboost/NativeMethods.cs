using System.Reflection;
using System.Runtime.InteropServices;

namespace IroAnalytics.Pipeline.Risk.Xgboost;

/// <summary>The part of XGBoost's C interface that is used (c_api.h of version 1.6). All but the last return 0 for success.</summary>
internal static partial class NativeMethods
{
    private const string Library = "xgboost";

    /// <summary>Debian's libxgboost0, then a library that was built or installed otherwise.</summary>
    private static readonly string[] Names = ["libxgboost.so.0", "libxgboost.so"];

    static NativeMethods() => NativeLibrary.SetDllImportResolver(
        typeof(NativeMethods).Assembly,
        (name, assembly, _) => name == Library && TryLoad(Names, assembly, out var handle) ? handle : nint.Zero);

    /// <summary>Whether the library is there.</summary>
    public static bool IsThere { get; } = TryLoad(Names, typeof(NativeMethods).Assembly, out _);

    /// <summary>Loads the first library that is there.</summary>
    /// <param name="names">Where to look, in order.</param>
    /// <param name="assembly">The assembly beside which to look as well.</param>
    /// <param name="handle">The library.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryLoad(IEnumerable<string> names, Assembly assembly, out nint handle)
    {
        handle = nint.Zero;
        foreach (var name in names)
        {
            if (NativeLibrary.TryLoad(name, assembly, null, out handle)) return true;
        }

        return false;
    }

    [LibraryImport(Library, EntryPoint = "XGDMatrixCreateFromMat")]
    internal static partial int CreateMatrix(ReadOnlySpan<float> data, ulong rows, ulong columns, float missing, out nint matrix);

    [LibraryImport(Library, EntryPoint = "XGDMatrixSetFloatInfo", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int SetMatrixField(nint matrix, string field, ReadOnlySpan<float> values, ulong length);

    [LibraryImport(Library, EntryPoint = "XGDMatrixFree")]
    internal static partial int FreeMatrix(nint matrix);

    [LibraryImport(Library, EntryPoint = "XGBoosterCreate")]
    internal static partial int CreateBooster(ReadOnlySpan<nint> matrices, ulong length, out nint booster);

    [LibraryImport(Library, EntryPoint = "XGBoosterFree")]
    internal static partial int FreeBooster(nint booster);

    [LibraryImport(Library, EntryPoint = "XGBoosterSetParam", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int SetParameter(nint booster, string name, string value);

    [LibraryImport(Library, EntryPoint = "XGBoosterUpdateOneIter")]
    internal static partial int Boost(nint booster, int iteration, nint matrix);

    [LibraryImport(Library, EntryPoint = "XGBoosterPredict")]
    internal static partial int Predict(nint booster, nint matrix, int options, uint trees, int training, out ulong length, out nint result);

    [LibraryImport(Library, EntryPoint = "XGBoosterSaveModelToBuffer", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Save(nint booster, string settings, out ulong length, out nint bytes);

    [LibraryImport(Library, EntryPoint = "XGBoosterLoadModelFromBuffer")]
    internal static partial int Load(nint booster, ReadOnlySpan<byte> bytes, ulong length);

    [LibraryImport(Library, EntryPoint = "XGBGetLastError")]
    internal static partial nint LastError();
}
