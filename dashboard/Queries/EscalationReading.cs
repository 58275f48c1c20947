using System.Data.Common;
using IroAnalytics.Pipeline.Domain;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>A theme of an escalation, as the run has it.</summary>
/// <param name="Child">The child.</param>
/// <param name="Escalation">The escalation, as the extract names it.</param>
/// <param name="RaisedOn">The day it was raised.</param>
/// <param name="ResolvedOn">The day it was resolved; null where it is open.</param>
/// <param name="IsFormal">Whether it is formal; informal concerns are not.</param>
/// <param name="Team">The team challenged, or not known.</param>
/// <param name="Concern">Its text; null where there is none.</param>
/// <param name="Place">From 1; the first theme counts where only one can.</param>
/// <param name="Theme">The theme's code, a code of the extract's own, or <see cref="EscalationTheme.Unclassified"/>.</param>
/// <param name="Origin">One of <see cref="ThemeOrigin"/>.</param>
/// <param name="Words">The words that told, for word rules; else null.</param>
/// <param name="Probability">Between 0 and 1, for the classifier; else null.</param>
internal sealed record EscalationThemeRow(
    string Child,
    string Escalation,
    DateOnly RaisedOn,
    DateOnly? ResolvedOn,
    bool IsFormal,
    string Team,
    string? Concern,
    int Place,
    string Theme,
    string Origin,
    string? Words,
    double? Probability);

/// <summary>An escalation with its themes.</summary>
/// <param name="First">The escalation, with its first theme.</param>
/// <param name="Themes">All its themes; at least one.</param>
internal sealed record EscalationReading(EscalationThemeRow First, IReadOnlyList<EscalationThemeRow> Themes)
{
    /// <summary>Whether the extract gives its theme, which stands.</summary>
    public bool IsGiven => First.Origin == ThemeOrigin.Extract;

    /// <summary>Reads the escalations that are open or recent.</summary>
    /// <param name="connection">A published run.</param>
    /// <param name="since">Resolved ones count from this day of raising on.</param>
    /// <param name="scope">The children that may be read.</param>
    /// <param name="cancellation">Ends the query.</param>
    /// <returns>The newest first.</returns>
    public static async Task<IReadOnlyList<EscalationReading>> QueryAsync(
        DbConnection connection, DateOnly since, ReadingScope scope, CancellationToken cancellation)
    {
        var rows = await Query.ChildRowsAsync<EscalationThemeRow>(connection, scope, "escalation_reading", new { since }, cancellation);
        return [.. rows.GroupBy(row => row.Escalation, StringComparer.Ordinal).Select(themes => new EscalationReading(themes.First(), [.. themes]))];
    }
}
