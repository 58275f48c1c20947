namespace IroAnalytics.Tests.Faults;

/// <summary>How much of a test that could go on for hours is done.</summary>
internal static class LongTests
{
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("IRO_FULL_TESTS") == "1";

    /// <summary>How often: a few times in every run of the tests, and as often as was promised with <c>--full</c>.</summary>
    /// <param name="usually">In every run.</param>
    /// <param name="full">With <c>--full</c>.</param>
    public static int Times(int usually, int full) => IsFull ? full : usually;
}
