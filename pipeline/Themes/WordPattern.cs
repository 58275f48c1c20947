namespace IroAnalytics.Pipeline.Themes;

/// <summary>
/// Words that must follow each other in a clause, with at most three others between two of them. <c>a/b</c> is either word,
/// <c>permanen*</c> any ending, <c>no_plan</c> two words with none between.
/// </summary>
internal sealed class WordPattern
{
    private const int MostBetween = 3;

    private readonly Step[] steps;

    /// <summary>Reads a pattern.</summary>
    /// <param name="words">Such as <c>plan* out_of_date</c>; letters and digits, in any case.</param>
    public WordPattern(string words)
    {
        steps = [.. words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(group => group.Split('_', StringSplitOptions.RemoveEmptyEntries)
            .Select((word, place) => Step.Of(word.Split('/', StringSplitOptions.RemoveEmptyEntries), place == 0 ? MostBetween : 0)))];
    }

    /// <summary>Where the pattern is found first.</summary>
    /// <param name="clause">The clause.</param>
    /// <returns>The places of its words, from 0; none where it is not found.</returns>
    public IReadOnlyList<int> Find(Clause clause) => Find(clause.Words, clause.Letters);

    /// <summary>Where the pattern is found first.</summary>
    /// <param name="words">The words.</param>
    /// <param name="letters">Their first letters, as <see cref="Clause.LettersOf"/> has them.</param>
    /// <returns>The places of its words, from 0; none where it is not found.</returns>
    public IReadOnlyList<int> Find(string[] words, uint letters)
    {
        if (steps.Length == 0 || Array.Exists(steps, step => (step.Letters & letters) == 0)) return [];

        for (var start = 0; start < words.Length; start++)
        {
            if (!steps[0].Takes(words[start])) continue;
            if (Follow(words, [start]) is { Count: > 0 } found) return found;
        }

        return [];
    }

    private IReadOnlyList<int> Follow(string[] words, IReadOnlyList<int> found)
    {
        if (found.Count == steps.Length) return found;

        var step = steps[found.Count];
        for (var place = found[^1] + 1; place < words.Length && place <= found[^1] + 1 + step.Between; place++)
        {
            if (step.Takes(words[place]) && Follow(words, [.. found, place]) is { Count: > 0 } all) return all;
        }

        return [];
    }

    /// <summary>One word of a pattern.</summary>
    /// <param name="Forms">The words it may be.</param>
    /// <param name="Letters">Their first letters.</param>
    /// <param name="Between">How many others may stand before it.</param>
    private sealed record Step(string[] Forms, uint Letters, int Between)
    {
        public static Step Of(string[] forms, int between) => new(forms, Clause.LettersOf(forms), between);

        public bool Takes(string word) => Array.Exists(
            Forms, form => form[^1] == '*' ? word.AsSpan().StartsWith(form.AsSpan(0, form.Length - 1), StringComparison.Ordinal) : string.Equals(word, form, StringComparison.Ordinal));
    }
}
