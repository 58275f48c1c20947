using IroAnalytics.Pipeline.Extracts;

namespace IroAnalytics.Tests.Extracts;

public sealed class BlankEndsTests
{
    [Theory]
    [InlineData("CHILD,TEXT\n1,seen at home\n", false)]
    [InlineData("CHILD,TEXT\r\n1,\"seen, at home\"\r\n\"2\",\r\n", false)]
    [InlineData("CHILD,TEXT\n1,\"seen,\n at home\",2\n", false)]
    [InlineData("CHILD,TEXT\n1,\"\nseen\"\n", true)]
    [InlineData("CHILD,TEXT\n1,\"seen\n\"\n", true)]
    [InlineData("CHILD,TEXT\n1,\"seen \"\n", true)]
    [InlineData("CHILD,TEXT\n1,\"seen \"\"at home\"\"\"\n", true)] // a quotation mark inside looks like an end
    [InlineData("CHILD,TEXT\n1 ,seen\n", true)]
    [InlineData("CHILD,TEXT\n1, seen\n", true)]
    [InlineData("CHILD,TEXT\n 1,seen\n", true)]
    [InlineData("CHILD,TEXT\n1,seen\t\n", true)]
    [InlineData("CHILD,TEXT\n1,\" seen\",2\n", true)]
    [InlineData("CHILD,TEXT\n1,seen\u00a0", true)]
    [InlineData("\ufeffCHILD,TEXT\n1,seen\n", false)]
    [InlineData("", false)]
    public void A_value_with_a_blank_at_an_end_is_seen_wherever_the_text_is_cut(string text, bool found)
    {
        Assert.Equal(found, Whole(text));
        Assert.All(Enumerable.Range(0, text.Length), cut => Assert.Equal(found, InTwo(text, cut)));
    }

    private static bool Whole(string text)
    {
        var blanks = new BlankEnds();
        blanks.Look(text);
        return blanks.Found;
    }

    private static bool InTwo(string text, int cut)
    {
        var blanks = new BlankEnds();
        blanks.Look(text.AsSpan(0, cut));
        blanks.Look(text.AsSpan(cut));
        return blanks.Found;
    }
}
