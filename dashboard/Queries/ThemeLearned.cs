using System.Data.Common;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>How a theme is told from texts.</summary>
/// <param name="Theme">Its code.</param>
/// <param name="Words">Whether it was learned from confirmed texts and how well, or why word rules alone decide, as a sentence.</param>
internal sealed record ThemeLearned(string Theme, string Words)
{
    /// <summary>Reads it for every theme, in the order of lists.</summary>
    /// <param name="connection">A published run.</param>
    /// <param name="cancellation">Ends the query.</param>
    /// <returns>None where too few texts are confirmed to learn from.</returns>
    public static Task<IReadOnlyList<ThemeLearned>> QueryAsync(DbConnection connection, CancellationToken cancellation) =>
        Query.RowsAsync<ThemeLearned>(connection, "theme_learned", parameters: null, cancellation);
}
