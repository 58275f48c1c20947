namespace IroAnalytics.Pipeline.Themes;

/// <summary>A line of the list of theme words.</summary>
/// <param name="Theme">A theme's code, or one of the words that say how a clause is meant: <see cref="WordRules.Settled"/> and its neighbours.</param>
/// <param name="Words">A <see cref="WordPattern"/>.</param>
public sealed record ThemeWords(string Theme, string Words);

/// <summary>A theme that word rules found.</summary>
/// <param name="Theme">Its code.</param>
/// <param name="Words">The words of the text that told, those of several rules apart by a semicolon.</param>
public sealed record ThemeByWords(string Theme, string Words);

/// <summary>
/// Reads themes from a text by rules of words. A clause that says that something is settled tells of no theme: "PEP now
/// completed" is not about education, "no concerns about health" not about health.
/// </summary>
public sealed class WordRules
{
    /// <summary>Words by which what a clause names is settled, whatever else it says: <c>now completed</c>, <c>no concerns</c>.</summary>
    public const string Settled = "SETTLED";

    /// <summary>Words by which it is settled, unless the clause also says that something is wrong: <c>completed</c>.</summary>
    public const string Done = "DONE";

    /// <summary>Words that say that something is wrong: <c>overdue</c>.</summary>
    public const string Trouble = "TROUBLE";

    /// <summary>Words before which nothing is settled: <c>not</c> completed, to <c>be</c> completed.</summary>
    public const string Not = "NOT";

    private const int LongestReach = 4;
    private const int NotBefore = 3;

    private readonly IReadOnlyList<(string Theme, WordPattern Pattern)> themes;
    private readonly IReadOnlyList<WordPattern> settled;
    private readonly IReadOnlyList<WordPattern> done;
    private readonly IReadOnlyList<WordPattern> trouble;
    private readonly IReadOnlyList<WordPattern> not;

    /// <summary>Makes rules of a list.</summary>
    /// <param name="words">The list, in its order.</param>
    public WordRules(IReadOnlyList<ThemeWords> words)
    {
        IReadOnlyList<WordPattern> Of(string kind) => [.. words.Where(line => line.Theme == kind).Select(line => new WordPattern(line.Words))];

        (settled, done, trouble, not) = (Of(Settled), Of(Done), Of(Trouble), Of(Not));
        string[] meanings = [Settled, Done, Trouble, Not];
        themes = [.. words.Where(line => !meanings.Contains(line.Theme)).Select(line => (line.Theme, new WordPattern(line.Words)))];
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">As it was typed.</param>
    /// <returns>The theme with most words first, equals in the order of the list; none where nothing tells.</returns>
    public IReadOnlyList<ThemeByWords> Read(string text)
    {
        var clauses = Clause.Of(text);
        var isSettled = SettledOnes(clauses);
        var found = clauses.Where((_, place) => !isSettled[place]).SelectMany(Themes).ToLookup(one => one.Theme, one => one.Words, StringComparer.Ordinal);
        return [.. found
            .Select(theme => (Theme: theme.Key, Words: theme.Distinct(StringComparer.Ordinal).ToList()))
            .OrderByDescending(theme => theme.Words.Count)
            .Select(theme => new ThemeByWords(theme.Theme, string.Join("; ", theme.Words)))];
    }

    private IEnumerable<(string Theme, string Words)> Themes(Clause clause) => themes
        .Select(rule => (rule.Theme, Places: rule.Pattern.Find(clause)))
        .Where(rule => rule.Places.Count > 0)
        .Select(rule => (rule.Theme, Said(clause, rule.Places)));

    private static string Said(Clause clause, IReadOnlyList<int> places) => string.Concat(places.Select((at, place) =>
        (place == 0 ? "" : at == places[place - 1] + 1 ? " " : " … ") + clause.Words[at]));

    /// <summary>Which clauses are settled. A short one that says nothing wrong goes with its neighbour: "no concerns about health or education".</summary>
    private bool[] SettledOnes(IReadOnlyList<Clause> clauses)
    {
        bool[] found = [.. clauses.Select(IsSettled)];
        bool[] goes = [.. clauses.Select(clause => clause.Words.Length <= LongestReach && !FindsAny(trouble, clause.Words))];
        for (var place = 1; place < found.Length; place++) found[place] |= clauses[place].IsJoined && goes[place] && found[place - 1];
        for (var place = found.Length - 2; place >= 0; place--) found[place] |= clauses[place + 1].IsJoined && goes[place] && found[place + 1];
        return found;
    }

    private bool IsSettled(Clause clause) => settled.Any(pattern => Holds(pattern, clause, []))
        || done.Any(pattern => Holds(pattern, clause, trouble));

    private bool Holds(WordPattern pattern, Clause clause, IReadOnlyList<WordPattern> unless)
    {
        var places = pattern.Find(clause);
        if (places.Count == 0) return false;

        string[] before = [.. Enumerable.Range(0, clause.Words.Length).Where(at => at >= places[0] - NotBefore && at < places[^1] && !places.Contains(at)).Select(at => clause.Words[at])];
        string[] others = [.. clause.Words.Where((_, at) => !places.Contains(at))];
        return !FindsAny(not, before) && !FindsAny(unless, others);
    }

    private static bool FindsAny(IReadOnlyList<WordPattern> patterns, string[] words)
    {
        var letters = Clause.LettersOf(words);
        return patterns.Any(pattern => pattern.Find(words, letters).Count > 0);
    }
}
