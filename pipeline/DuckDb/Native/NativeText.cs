using System.Runtime.InteropServices;

namespace IroAnalytics.DuckDb.Native;

/// <summary>Text that DuckDB hands over, as UTF-8 ended by a zero.</summary>
internal static class NativeText
{
    /// <summary>Reads text that stays DuckDB's own.</summary>
    public static string? Borrowed(nint text) => Marshal.PtrToStringUTF8(text);

    /// <summary>Reads text that DuckDB gave away, and frees it.</summary>
    public static string? Owned(nint text)
    {
        if (text == 0)
            return null;

        try
        {
            return Marshal.PtrToStringUTF8(text);
        }
        finally
        {
            NativeMethods.Free(text);
        }
    }
}
