using System.Text.RegularExpressions;

namespace IroAnalytics.Pipeline.Themes;

/// <summary>A part of a sentence that is read by itself.</summary>
/// <param name="Words">In lower case, without marks; <c>hasn't</c> is two words, has and not.</param>
/// <param name="IsJoined">Whether it goes on with the part before, after a comma, "and" or "or".</param>
internal sealed partial record Clause(string[] Words, bool IsJoined)
{
    /// <summary>The first letters of its words, a bit each: most patterns are ruled out by them alone.</summary>
    public uint Letters { get; } = LettersOf(Words);

    /// <summary>The first letters of words, a bit each.</summary>
    /// <param name="words">In lower case, none empty.</param>
    public static uint LettersOf(IEnumerable<string> words) => words.Aggregate(0u, (bits, word) => bits | (1u << (word[0] % 32)));

    /// <summary>The parts of a text, in its order; a part without words is left out.</summary>
    /// <param name="text">The text, as it was typed.</param>
    public static IReadOnlyList<Clause> Of(string text)
    {
        var plain = Negation().Replace(text.ToLowerInvariant().Replace('’', '\''), " not");
        var asides = Aside().Matches(plain).Select(match => match.Value);
        return [.. HardBreak().Split(Aside().Replace(plain, " ")).Concat(asides).SelectMany(Parts)];
    }

    /// <summary>The words of a text.</summary>
    /// <param name="text">In lower case.</param>
    public static string[] WordsOf(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    private static IEnumerable<Clause> Parts(string sentence) => SoftBreak().Split(sentence)
        .Select(WordsOf)
        .Where(words => words.Length > 0)
        .Select((words, place) => new Clause(words, place > 0));

    [GeneratedRegex(@"n't\b", RegexOptions.None, 1000)]
    private static partial Regex Negation();

    /// <summary>What two commas set apart is read by itself: "the plan, which was overdue, is now completed".</summary>
    [GeneratedRegex(@",\s+(which|who|whose|due|originally|promised)\b[^,.;!?]*,", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Aside();

    [GeneratedRegex(@"[.!?:](?=\s|$)|[;\r\n]|\b(but|however|although|though|whereas|except|while)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HardBreak();

    [GeneratedRegex(@",(?=\s|$)|\b(and|or|nor)\b|\s[-–]\s", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SoftBreak();

    [GeneratedRegex("[a-z0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
