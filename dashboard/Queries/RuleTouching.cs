using System.Data.Common;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>A rule that judges a column from which an indicator is made, whether or not anything was found.</summary>
/// <param name="Rule">The rule's code.</param>
/// <param name="Indicator">The indicator's identifier.</param>
internal sealed record RuleTouching(string Rule, string Indicator)
{
    public static async Task<ILookup<string, string>> QueryAsync(DbConnection connection, CancellationToken cancellation) =>
        (await Query.RowsAsync<RuleTouching>(connection, "rule_touching", null, cancellation)).ToLookup(row => row.Indicator, row => row.Rule, StringComparer.Ordinal);
}
