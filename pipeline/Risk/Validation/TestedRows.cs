namespace IroAnalytics.Pipeline.Risk.Validation;

/// <summary>Rows that were scored by models which had not seen their months, and what followed.</summary>
/// <param name="Rows">The rows of the table.</param>
/// <param name="IsEvent">What followed each.</param>
/// <param name="Children">Each row's child, as a number from 0.</param>
/// <param name="Month">Each row's month, as a number from 0.</param>
/// <param name="IsHeldOut">Whether the row belongs to the last months, opened once.</param>
/// <param name="Scorers">Rule first, then those that learned.</param>
internal sealed record TestedRows(
    int[] Rows, bool[] IsEvent, int[] Children, int[] Month, bool[] IsHeldOut, IReadOnlyList<Scorer> Scorers)
{
    /// <summary>Finds one of the scorers.</summary>
    /// <param name="name">Its name.</param>
    public Scorer? Find(string name) => Scorers.FirstOrDefault(scorer => scorer.Name == name);

    /// <summary>Some of the rows.</summary>
    /// <param name="wanted">Which, by place.</param>
    public TestedRows Where(Predicate<int> wanted)
    {
        int[] kept = [.. Enumerable.Range(0, Rows.Length).Where(place => wanted(place))];
        T[] Take<T>(T[] all) => [.. kept.Select(place => all[place])];
        return new(
            Take(Rows), Take(IsEvent), Take(Children), Take(Month), Take(IsHeldOut),
            [.. Scorers.Select(scorer => new Scorer(scorer.Name, Take(scorer.Scores), Take(scorer.Probabilities), scorer.Likelihoods.Length == 0 ? [] : Take(scorer.Likelihoods)))]);
    }
}
