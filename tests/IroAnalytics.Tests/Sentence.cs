namespace IroAnalytics.Tests;

/// <summary>What people are told must be readable: one line, of a length that fits a screen, and no machine's words.</summary>
internal static class Sentence
{
    private static readonly string[] MachineWords = ["Exception", "   at ", "read_csv", "SELECT", "null reference", "LINE 1"];

    public static void IsReadable(string message)
    {
        Assert.DoesNotContain('\n', message);
        Assert.DoesNotContain('\r', message);
        Assert.InRange(message.Length, 10, 2000);
        Assert.DoesNotContain("..", message, StringComparison.Ordinal);
        Assert.All(MachineWords, words => Assert.DoesNotContain(words, message, StringComparison.Ordinal));
    }
}
