using System.Data.Common;
using IroAnalytics.DuckDb;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Themes;

namespace IroAnalytics.Pipeline;

/// <summary>
/// The part of a refresh that gives every escalation its themes: <c>core.escalation_theme</c>, and <c>core.theme_learning</c>,
/// which says of each theme whether the classifier tells it.
/// </summary>
/// <param name="connection">The scratch warehouse, with its core.</param>
internal sealed class ThemeStage(DbConnection connection)
{
    private const string Themes = "core.escalation_theme";
    private const string Learning = "core.theme_learning";

    private const string Tables = $"""
        create table {Themes} (
            escalation_id varchar, place integer, theme varchar, origin varchar, words varchar, probability double, is_confirmed boolean);
        create table {Learning} (
            theme varchar, place integer, examples integer, threshold double, "precision" double, recall double, words varchar);
        """;

    /// <summary>The same as work to be done beside that of models: those that read themes wait for it.</summary>
    /// <param name="confirmed">What people said, by escalation.</param>
    public static IReadOnlyList<WorkStep> Steps(IReadOnlyDictionary<string, IReadOnlyList<string>> confirmed) =>
    [
        new(Themes, new HashSet<string>(), (connection, cancellation) => new ThemeStage(connection).RunAsync(confirmed, cancellation)),
        new(Learning, new HashSet<string> { Themes }, (_, _) => Task.CompletedTask),
    ];

    /// <summary>The texts stay where they are, and none is written to a log.</summary>
    private async Task RunAsync(IReadOnlyDictionary<string, IReadOnlyList<string>> confirmed, CancellationToken cancellation)
    {
        await connection.RunAsync(Tables, cancellation);
        var words = await connection.ReadAsync(
            "select theme, words from reference.theme_word order by line", row => new ThemeWords(row.GetString(0), row.GetString(1)), cancellation);
        var escalations = await connection.ReadAsync(
            "select escalation_id, theme, concern from core.escalation order by escalation_id",
            row => new EscalationText(row.GetString(0), row.Nullable<string>(1), row.Nullable<string>(2)),
            cancellation);
        var classifier = ThemeClassifier.Learn([.. escalations.SelectMany(escalation => Confirmed(escalation, confirmed))]);
        var reader = new ThemeReader(new WordRules(words), confirmed, classifier);
        IReadOnlyList<ReadTheme> themes = [.. escalations.AsParallel().AsOrdered().WithCancellation(cancellation).SelectMany(reader.Read)];
        connection.AppendRows("escalation_theme", "core", themes.Select(theme => (object?[])[
            theme.Id, theme.Place, theme.Theme, theme.Origin, theme.Words, theme.Probability,
            theme.Origin is ThemeOrigin.Extract or ThemeOrigin.Person && theme.Theme != EscalationTheme.Unclassified,
        ]));
        connection.AppendRows("theme_learning", "core", (classifier?.Learned ?? []).Select((theme, place) => (object?[])[
            theme.Theme, place + 1, theme.Examples, theme.Threshold, theme.Precision, theme.Recall, theme.Words,
        ]));
    }

    private static IEnumerable<ConfirmedText> Confirmed(EscalationText escalation, IReadOnlyDictionary<string, IReadOnlyList<string>> confirmed) =>
        escalation.Text is { } text && confirmed.TryGetValue(escalation.Id, out var themes) ? [new(escalation.Id, text, themes)] : [];
}
