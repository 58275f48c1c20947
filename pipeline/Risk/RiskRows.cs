using System.Data.Common;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Risk.Validation;

namespace IroAnalytics.Pipeline.Risk;

/// <summary>Everything that learning needs of extracts.</summary>
/// <param name="AsAt">The last day they describe.</param>
/// <param name="Table">The rows.</param>
/// <param name="Groups">Each child's groups, to test fairness alone: dimension, child, group; none where nothing is tested.</param>
/// <param name="RecordedEarly">How much of each extract was keyed before it happened.</param>
internal sealed record RiskRows(
    DateOnly AsAt,
    FeatureTable Table,
    IReadOnlyList<(string Dimension, string Child, string Group)> Groups,
    IReadOnlyList<RecordedEarly> RecordedEarly)
{
    private const string GroupsSql = """
        select 'sex', child_id, sex from core.child
        union all
        select 'ethnic_group', child_id, ethnic_group from core.child
        union all
        select 'cohort', child_id, case when has_been_unaccompanied then 'UASC' else 'Local' end from core.child
        union all
        select 'age_band', child.child_id, age_band."group"
        from core.child cross join reference.run_date
        inner join reference.age_band
            on age_band.grouping = 'age_band'
            and run_date.as_at >= reference.birthday(child.born_on, age_band.from_age)
            and run_date.as_at < reference.birthday(child.born_on, age_band.to_age)
        order by all
        """;

    /// <summary>Reads them.</summary>
    /// <param name="connection">A database with the schema <c>risk</c>.</param>
    /// <param name="sideBySide">Works on the same database side by side.</param>
    /// <param name="asAt">The last day the extracts describe.</param>
    /// <param name="recordedEarly">How much of each extract was keyed before it happened.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static async Task<RiskRows> ReadAsync(
        DbConnection connection, SideBySide sideBySide, DateOnly asAt, IReadOnlyList<RecordedEarly> recordedEarly, CancellationToken cancellation) => new(
            asAt,
            await new FeatureReader(connection, sideBySide).ReadAsync(withLabels: true, cancellation),
            await connection.ReadAsync(GroupsSql, row => (row.GetString(0), row.GetString(1), row.GetString(2)), cancellation),
            recordedEarly);
}
