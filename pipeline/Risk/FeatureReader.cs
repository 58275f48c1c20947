using System.Data.Common;
using System.Globalization;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Risk;

/// <summary>Reads <c>risk.feature</c> and <c>risk.label</c>.</summary>
/// <param name="connection">A database with the tables of the schema <c>risk</c>.</param>
/// <param name="sideBySide">Works on the same database side by side.</param>
internal sealed class FeatureReader(DbConnection connection, SideBySide sideBySide)
{
    /// <summary>Into how many parts the days are cut, of which some are read at once.</summary>
    private const int Parts = 8;

    private static readonly string[] Numbers =
        [.. FeatureCatalogue.All.Select(feature => feature.Name).Except(["legal_status", "calendar_month"], StringComparer.Ordinal)];

    private static readonly int MonthPlace = FeatureCatalogue.IndexOf("calendar_month");
    private static readonly int StatusPlace = FeatureCatalogue.IndexOf("legal_status");

    /// <summary>Reads every row, by day and child.</summary>
    /// <param name="withLabels">Whether to read what followed; without, no row has an event.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<FeatureTable> ReadAsync(bool withLabels, CancellationToken cancellation)
    {
        var on = await connection.ReadAsync("select event, is_on from reference.risk_event", row => (Event: row.GetString(0), IsOn: row.GetBoolean(1)), cancellation);
        var isOn = on.ToDictionary(one => one.Event, one => one.IsOn, StringComparer.Ordinal);
        var days = await connection.ReadAsync(
            "select as_of, count(*) from risk.feature group by as_of order by as_of", row => (Day: row.GetFieldValue<DateOnly>(0), Rows: (int)row.GetInt64(1)), cancellation);
        var rows = days.Sum(day => day.Rows);
        var table = new FeatureTable(
            new string[rows],
            new DateOnly[rows],
            new DateOnly[rows],
            [.. FeatureCatalogue.All.Select(_ => new double[rows])],
            [.. DriftEvent.All.Select(_ => new bool[rows])],
            [.. DriftEvent.All.Select(one => isOn[one.Id])],
            new bool[rows]);
        var parts = new List<(DateOnly From, DateOnly To, int Place)>();
        var place = 0;
        foreach (var part in days.Chunk(Math.Max(1, (days.Count + Parts - 1) / Parts)))
        {
            parts.Add((part[0].Day, part[^1].Day, place));
            place += part.Sum(day => day.Rows);
        }

        await sideBySide.ForEachAsync(
            parts,
            part => part.From.ToString("O", CultureInfo.InvariantCulture),
            (own, part, stopped) => FillAsync(own, table, part, stopped),
            cancellation);
        if (withLabels) await LabelAsync(table, cancellation);
        return table;
    }

    private static Task FillAsync(DbConnection own, FeatureTable table, (DateOnly From, DateOnly To, int Place) part, CancellationToken cancellation)
    {
        var places = Numbers.Select(FeatureCatalogue.IndexOf).ToArray();
        var next = part.Place;
        return own.ForEachAsync(
            $"""
            select
                child_id, as_of, horizon_on, is_month_end and horizon_on <= run_date.as_at, coalesce(legal_status, ''),
                {string.Join(", ", Numbers.Select(name => $"coalesce({name}, 'NaN'::double)::double"))}
            from risk.feature cross join reference.run_date
            where as_of between $from and $to
            order by as_of, child_id
            """,
            [("from", part.From), ("to", part.To)],
            row => Fill(table, next++, row, places),
            cancellation);
    }

    private static void Fill(FeatureTable table, int place, DbDataReader row, int[] places)
    {
        table.Child[place] = row.GetString(0);
        table.AsOf[place] = row.GetFieldValue<DateOnly>(1);
        table.Horizon[place] = row.GetFieldValue<DateOnly>(2);
        table.IsLabelled[place] = row.GetBoolean(3);
        table.Values[StatusPlace][place] = StatusOf(row.GetString(4));
        table.Values[MonthPlace][place] = table.AsOf[place].Month;
        for (var number = 0; number < places.Length; number++) table.Values[places[number]][place] = row.GetDouble(number + 5);
    }

    private static double StatusOf(string name)
    {
        for (var place = 0; place < FeatureCatalogue.LegalStatuses.Count; place++)
        {
            if (FeatureCatalogue.LegalStatuses[place] == name) return place;
        }

        return double.NaN;
    }

    private async Task LabelAsync(FeatureTable table, CancellationToken cancellation)
    {
        var places = new Dictionary<(string, DateOnly), int>(table.Rows);
        for (var row = 0; row < table.Rows; row++) places[(table.Child[row], table.AsOf[row])] = row;
        var events = DriftEvent.All.Select((one, place) => (one.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);
        var labels = await connection.ReadAsync(
            "select child_id, as_of, event from risk.label",
            row => (Child: row.GetString(0), AsOf: row.GetFieldValue<DateOnly>(1), Event: row.GetString(2)),
            cancellation);
        foreach (var label in labels) table.Events[events[label.Event]][places[(label.Child, label.AsOf)]] = true;
    }
}
