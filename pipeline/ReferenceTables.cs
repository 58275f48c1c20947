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
        await connection.RunAsync(Birthday, cancellation);
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

    /// <summary>Born on 29 February, the birthday is 1 March in common years.</summary>
    private const string Birthday = """
        create macro reference.birthday(born_on, years) as
            (born_on + to_years(years::integer))::date
            + (day(born_on) <> day(born_on + to_years(years::integer)))::integer
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
