namespace IroAnalytics.Dashboard.Queries;

/// <summary>How much of a child's time is shown.</summary>
/// <param name="Code">What addresses call it.</param>
/// <param name="Words">What people call it.</param>
/// <param name="Months">How many months up to the as-at date; null where the days are those of the child's own record.</param>
internal sealed record ChildRange(string Code, string Words, int? Months)
{
    /// <summary>The present period of care, or the last there was.</summary>
    private const string Period = "period";

    /// <summary>Every range, the usual one first.</summary>
    public static IReadOnlyList<ChildRange> All { get; } =
    [
        new("all", "All that is known", null),
        new("12", "Last 12 months", 12),
        new("24", "Last 24 months", 24),
        new(Period, "Present period of care", null),
    ];

    /// <summary>The range that an address asks for; null where there is no such range.</summary>
    /// <param name="code">Its code; null or empty for the usual one.</param>
    public static ChildRange? Find(string? code) => string.IsNullOrEmpty(code) ? All[0] : All.FirstOrDefault(range => range.Code == code);

    /// <summary>The first day shown.</summary>
    /// <param name="record">What is known of the child.</param>
    /// <returns>The first day of the record where the range is all of it.</returns>
    public DateOnly FirstDay(ChildRecord record) => this switch
    {
        { Months: { } months } => record.AsAt.AddMonths(-months),
        { Code: Period } when record.Period is { } period => period.FromOn,
        _ => record.Events.Count == 0 ? record.AsAt : record.Events[0].FromOn,
    };

    /// <summary>The events that reach into the range.</summary>
    /// <param name="record">What is known of the child.</param>
    public IReadOnlyList<ChildEvent> Of(ChildRecord record)
    {
        var from = FirstDay(record);
        return [.. record.Events.Where(one => one.FromOn >= from || (one.ToOn ?? DateOnly.MaxValue) > from)];
    }
}
