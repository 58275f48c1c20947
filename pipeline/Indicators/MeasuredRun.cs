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
public sealed record MeasuredRun(
    string Run,
    DateOnly AsAt,
    DateOnly KnownAt,
    int DefinitionsVersion,
    DateTimeOffset Created,
    IReadOnlySet<string> Extracts,
    WorkingCalendar Calendar,
    IReadOnlyList<Target> Targets);

/// <summary>What a council wants an indicator to be.</summary>
/// <param name="Indicator">The indicator's identifier.</param>
/// <param name="From">The first day it holds; it is judged on a period's last day.</param>
/// <param name="Value">In the indicator's unit.</param>
public sealed record Target(string Indicator, DateOnly From, double Value);
