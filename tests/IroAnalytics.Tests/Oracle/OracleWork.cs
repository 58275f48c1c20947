using IroAnalytics.Pipeline.Domain;

namespace IroAnalytics.Tests.Oracle;

/// <summary>Sections 2, 5 and 8 of the definitions as loops: who worked with one child, and what was escalated.</summary>
internal sealed class OracleWork
{
    private readonly RandomWork _rows;
    private readonly DateOnly _asAt;
    private readonly List<AllocationRow> _allocations;

    public OracleWork(RandomWork rows, DateOnly asAt)
    {
        _rows = rows;
        _asAt = asAt;
        _allocations = Joined([.. rows.Allocations.Where(row => row.From <= asAt)]);
        Escalations = [.. Standing().Where(row => row.Kind == "formal").Select(row => (row, OracleReviews.NthWorkingDay(row.Raised, 20)))];
    }

    /// <summary>The formal escalations, each with its 20th working day.</summary>
    public IReadOnlyList<(EscalationRow Row, DateOnly Due)> Escalations { get; }

    public bool IsUnaccompanied(DateOnly day) => _rows.IsUnaccompanied && Holds(DateOnly.MinValue, _rows.UnaccompaniedUntil, day);

    public bool HadOneOfficer(DateOnly since, DateOnly day) => _allocations.Any(row => row.From <= since && Holds(row.From, row.To, day));

    public string Iro(DateOnly day) => Latest(_allocations, row => row.From, row => row.To, day)?.Iro ?? "not known";

    public string Team(DateOnly day) =>
        Latest(_rows.SocialWorkers, row => row.From, row => row.To, day) is { } worker
            && Latest([.. RandomWorkload.Teams.Where(row => row.Worker == worker.Worker)], row => row.From, row => row.To, day) is { } team
            ? team.Team
            : "not known";

    public IEnumerable<(DateOnly Counted, bool? IsMet)> Members(string indicator, ReportingPeriod period, DateOnly day)
    {
        foreach (var (row, due) in Escalations)
        {
            var isDue = row.Resolved is not null || due <= _asAt;
            if (indicator == "escalations-raised" && period.Contains(row.Raised)) yield return (row.Raised, null);
            if (indicator == "escalations-resolved-in-time" && period.Contains(row.Raised) && isDue) yield return (row.Raised, row.Resolved <= due);
            if (indicator == "resolved-at-first-stage" && row.Resolved is { } on && period.Contains(on)) yield return (on, row.Stage == "1");
            if (indicator == "escalations-open" && row.Raised <= day && !(row.Resolved <= day)) yield return (day, null);
        }
    }

    /// <summary>A row without a kind or stage is set aside, as is one raised or keyed later; of those left with one name the last holds.</summary>
    private IEnumerable<EscalationRow> Standing() => _rows.Escalations
        .Where(row => row.Kind.Length > 0 && row.Stage.Length > 0)
        .Where(row => row.Raised <= _asAt && (row.Recorded ?? row.Raised) <= _asAt)
        .GroupBy(row => row.Id)
        .Select(rows => rows.Last() with { Resolved = Known(rows.Last().Resolved) });

    private DateOnly? Known(DateOnly? day) => day > _asAt ? null : day;

    private bool Holds(DateOnly from, DateOnly? to, DateOnly day) => from <= day && (Known(to) is not { } end || end > day);

    /// <summary>The row begun last of those that hold a day, of equal ones the later.</summary>
    private T? Latest<T>(IReadOnlyList<T> rows, Func<T, DateOnly> from, Func<T, DateOnly?> to, DateOnly day)
        where T : class => rows.Where(row => from(row) <= _asAt && Holds(from(row), to(row), day)).OrderBy(from).LastOrDefault();

    /// <summary>Rows of one officer for the child that touch or overlap are one; of one first day the last row holds.</summary>
    private List<AllocationRow> Joined(IReadOnlyList<AllocationRow> rows)
    {
        var standing = rows
            .Index()
            .GroupBy(row => (row.Item.Iro, row.Item.From))
            .Select(same => (Place: same.Last().Index, Row: same.Last().Item with { To = Known(same.Last().Item.To) }))
            .Where(row => row.Row.To is null || row.Row.To > row.Row.From)
            .ToList();
        var joined = new List<(int Place, AllocationRow Row)>();
        foreach (var (place, row) in standing.OrderBy(row => row.Row.From))
        {
            var before = joined.FindIndex(other => other.Row.Iro == row.Iro && (other.Row.To is null || other.Row.To >= row.From));
            if (before < 0) joined.Add((place, row));
            else joined[before] = (Math.Max(place, joined[before].Place), joined[before].Row with { To = Later(joined[before].Row.To, row.To) });
        }

        return [.. joined.OrderBy(row => row.Place).Select(row => row.Row)];
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other is null ? null : one > other ? one : other;
}
