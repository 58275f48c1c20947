using System.Data.Common;
using System.Globalization;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Risk;

namespace IroAnalytics.Pipeline;

/// <summary>Makes the tables through which SQL reads statute (from code) and settings (from CSV): one column each, so that SQL names them.</summary>
/// <param name="connection">The scratch warehouse.</param>
internal sealed class ReferenceTables(DbConnection connection)
{
    public async Task CreateAsync(CancellationToken cancellation)
    {
        await connection.RunAsync(Timescale, cancellation);
        await connection.RunAsync(Days, cancellation);
        await connection.RunAsync(AgeBand, [("path", File("age_bands.csv"))], cancellation);
        await connection.RunAsync(Band, [("path", File("bands.csv"))], cancellation);
        var settings = await connection.ReadAsync(
            "select setting, value::decimal(18, 1) from read_csv($path, header = true, all_varchar = true)",
            [("path", File("settings.csv"))],
            row => row.GetDecimal(1).ToString("0.#", CultureInfo.InvariantCulture) + " as " + row.GetString(0),
            cancellation);
        await connection.RunAsync($"create table reference.setting as select {string.Join(", ", settings)}", cancellation);
        await connection.RunAsync(DriftEvent.CreateTable, cancellation);
    }

    private static string Timescale => "create table reference.timescale as select " + string.Join(
        ", ",
        StatutoryTimescale.All.Select(timescale => string.Create(CultureInfo.InvariantCulture, $"{timescale.Limit} as \"{timescale.Id}\"")));

    /// <summary>
    /// The first day that many months before which the given day had come: of 31 January, one month later, 1 March. Born on 29 February, the birthday is
    /// 1 March in common years. And whether a snapshot is taken on a day of a stretch, whose last day is not included.
    /// </summary>
    private const string Days = """
        create macro reference.months_reached(day_of, months) as
            (day_of + to_months(months::integer))::date
            + (day(day_of) <> day(day_of + to_months(months::integer)))::integer;
        create macro reference.birthday(born_on, years) as reference.months_reached(born_on, years * 12);
        create macro reference.has_snapshot(from_on, until_on, as_at) as
            from_on <= as_at and least(last_day(from_on), as_at) < until_on;
        """;

    private const string AgeBand = """
        create table reference.age_band as
        select grouping, from_age::integer as from_age, to_age::integer as to_age, "group"
        from read_csv($path, header = true, all_varchar = true)
        """;

    private const string Band = """
        create table reference.band as
        select
            grouping, from_value::integer as from_value, coalesce(try_cast(to_value as integer), 2147483647) as to_value, "group"
        from read_csv($path, header = true, all_varchar = true)
        """;

    private static string File(string name) => Path.Combine(PipelineRun.ReferenceFolder, name);
}
