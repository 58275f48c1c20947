using System.Data.Common;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Risk;

/// <summary>Reads <c>risk.feature</c> and <c>risk.label</c>.</summary>
/// <param name="connection">A database with the tables of the schema <c>risk</c>.</param>
internal sealed class FeatureReader(DbConnection connection)
{
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
        var counted = await connection.ReadAsync("select count(*) from risk.feature", row => (int)row.GetInt64(0), cancellation);
        var table = new FeatureTable(
            new string[counted[0]],
            new DateOnly[counted[0]],
            new DateOnly[counted[0]],
            [.. FeatureCatalogue.All.Select(_ => new double[counted[0]])],
            [.. DriftEvent.All.Select(_ => new bool[counted[0]])],
            [.. DriftEvent.All.Select(one => isOn[one.Id])],
            new bool[counted[0]]);
        var places = Numbers.Select(FeatureCatalogue.IndexOf).ToArray();
        var next = 0;
        await connection.ForEachAsync(
            $"""
            select
                child_id, as_of, horizon_on, is_month_end and horizon_on <= run_date.as_at, coalesce(legal_status, ''),
                {string.Join(", ", Numbers.Select(name => $"coalesce({name}, 'NaN'::double)::double"))}
            from risk.feature cross join reference.run_date
            order by as_of, child_id
            """,
            [],
            row => Fill(table, next++, row, places),
            cancellation);
        if (withLabels) await LabelAsync(table, cancellation);
        return table;
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
