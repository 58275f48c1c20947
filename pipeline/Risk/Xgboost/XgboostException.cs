using System.Runtime.InteropServices;

namespace IroAnalytics.Pipeline.Risk.Xgboost;

/// <summary>XGBoost refused something, or is not there.</summary>
/// <param name="message">What, in a sentence.</param>
internal sealed class XgboostException(string message) : Exception(message)
{
    /// <summary>What is said where the library is not there.</summary>
    public const string NotThere = "The boosted trees were left out: XGBoost's library is not on this machine (Debian: apt-get install libxgboost0).";

    /// <summary>Throws where a call did not succeed.</summary>
    /// <param name="code">What the call returned.</param>
    /// <param name="doing">What was attempted.</param>
    public static void ThrowUnless(int code, string doing)
    {
        if (code == 0) return;

        var said = (Marshal.PtrToStringUTF8(NativeMethods.LastError()) ?? "").Split('\n')[0].Trim();
        throw new XgboostException($"XGBoost could not {doing}: {said}");
    }
}
