using System.Data.Common;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>Reads from a run what the indicators must know of it.</summary>
internal static class RunFacts
{
    private const string Contracts = "select distinct contract from run.extract where contract is not null and problem is null";
    private const string Holidays = "select day from reference.bank_holiday";
    private const string Targets = "select indicator, from_on, target::double from reference.target order by indicator, from_on";

    private const string Comparators = "select indicator, period, compared_with, value::double, source from reference.comparator order by all";

    private const string SmallNumbers = "select small_number_most::double from reference.setting";

    public static async Task<MeasuredRun> ReadAsync(DbConnection connection, RunPointer pointer, CancellationToken cancellation)
    {
        var contracts = await connection.ReadAsync(Contracts, row => row.GetString(0), cancellation);
        var holidays = await connection.ReadAsync(Holidays, row => row.GetFieldValue<DateOnly>(0), cancellation);
        var targets = await connection.ReadAsync(
            Targets, row => new Target(row.GetString(0), row.GetFieldValue<DateOnly>(1), row.GetDouble(2)), cancellation);
        var comparators = await connection.ReadAsync(
            Comparators,
            row => new Comparator(row.GetString(0), ReportingPeriod.TryParse(row.GetString(1))!, row.GetString(2), row.GetDouble(3), row.GetString(4)),
            cancellation);
        var smallNumbers = await connection.ReadAsync(SmallNumbers, row => row.GetDouble(0), cancellation);
        return new(
            pointer.Run,
            pointer.AsAt,
            pointer.KnownAt,
            pointer.DefinitionsVersion,
            pointer.Created,
            contracts.ToHashSet(StringComparer.Ordinal),
            new WorkingCalendar(holidays),
            targets,
            comparators,
            smallNumbers.Single());
    }
}
