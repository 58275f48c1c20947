namespace IroAnalytics.Pipeline.Indicators;

/// <summary>What the indicators must know of the run they read.</summary>
/// <param name="Run">The run's name.</param>
/// <param name="AsAt">The last day the extracts describe.</param>
/// <param name="KnownAt">The day up to which entries of the IRO-service extracts are known.</param>
/// <param name="DefinitionsVersion">The version of the definitions in force.</param>
/// <param name="Created">When the run was made.</param>
/// <param name="Extracts">The contracts that were supplied and read.</param>
/// <param name="Calendar">The working days.</param>
/// <param name="Targets">The targets that are set.</param>
/// <param name="Comparators">Published figures to compare with.</param>
/// <param name="SmallNumberMost">The greatest count that is withheld from those who may not see single children.</param>
public sealed record MeasuredRun(
    string Run,
    DateOnly AsAt,
    DateOnly KnownAt,
    int DefinitionsVersion,
    DateTimeOffset Created,
    IReadOnlySet<string> Extracts,
    WorkingCalendar Calendar,
    IReadOnlyList<Target> Targets,
    IReadOnlyList<Comparator> Comparators,
    double SmallNumberMost)
{
    /// <summary>The figures an indicator is compared with in a period: of each group the newest that is not of a later year.</summary>
    /// <param name="indicator">The indicator's identifier.</param>
    /// <param name="period">The period that is looked at.</param>
    /// <returns>One figure a group, in the order of their names.</returns>
    public IReadOnlyList<Comparator> ComparatorsOf(string indicator, ReportingPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var yearsEnd = ReportingPeriod.Containing(PeriodLength.Year, period.From).To;
        return [.. Comparators
            .Where(one => one.Indicator == indicator && one.Period.To <= yearsEnd)
            .GroupBy(one => one.Group, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.MaxBy(one => one.Period.To)!)];
    }
}

/// <summary>A published figure that an indicator is compared with.</summary>
/// <param name="Indicator">The indicator's identifier.</param>
/// <param name="Period">The period it was published for.</param>
/// <param name="Group">Whose figure it is, such as <c>England</c>.</param>
/// <param name="Value">In the indicator's unit, rounded as published.</param>
/// <param name="Source">Where it was published.</param>
public sealed record Comparator(string Indicator, ReportingPeriod Period, string Group, double Value, string Source);

/// <summary>What a council wants an indicator to be.</summary>
/// <param name="Indicator">The indicator's identifier.</param>
/// <param name="From">The first day it holds; it is judged on a period's last day.</param>
/// <param name="Value">In the indicator's unit.</param>
public sealed record Target(string Indicator, DateOnly From, double Value);
