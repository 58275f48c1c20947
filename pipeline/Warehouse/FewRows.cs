namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>
/// How DuckDB compares stretches of days with the days that snapshots are taken, or a number with its bands: each row with each of the few in turn.
/// It would by itself sort both sides first where more than five are few, and sort millions of rows to find those of a month.
/// </summary>
internal static class FewRows
{
    /// <summary>The statement a connection begins with: month's ends of over thirty years are few.</summary>
    public const string ComparedInTurn = "set nested_loop_join_threshold = 400";
}
