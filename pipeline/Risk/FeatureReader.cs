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
    /// <param name="cancellation">Stops the work.</param>
    public async Task<FeatureTable> ReadAsync(CancellationToken cancellation)
    {
        var on = await connection.ReadAsync("select event, is_on from reference.risk_event", row => (Event: row.GetString(0), IsOn: row.GetBoolean(1)), cancellation);
        var isOn = on.ToDictionary(one => one.Event, one => one.IsOn, StringComparer.Ordinal);
        var rows = await connection.ReadAsync(
            $"""
            select
                child_id, as_of, horizon_on, is_month_end and horizon_on <= run_date.as_at, coalesce(legal_status, ''),
                {string.Join(", ", Numbers.Select(name => $"coalesce({name}, 'NaN'::double)::double"))}
            from risk.feature cross join reference.run_date
            order by as_of, child_id
            """,
            Read,
            cancellation);
        var table = Transpose(rows, [.. DriftEvent.All.Select(one => isOn[one.Id])]);
        await LabelAsync(table, cancellation);
        return table;
    }

    private static FeatureRow Read(DbDataReader row)
    {
        var values = new double[Numbers.Length];
        for (var place = 0; place < values.Length; place++) values[place] = row.GetDouble(place + 5);
        return new(row.GetString(0), row.GetFieldValue<DateOnly>(1), row.GetFieldValue<DateOnly>(2), row.GetBoolean(3), row.GetString(4), values);
    }

    private static FeatureTable Transpose(IReadOnlyList<FeatureRow> rows, bool[] eventsOn)
    {
        var columns = FeatureCatalogue.All.Select(_ => new double[rows.Count]).ToArray();
        var places = Numbers.Select(FeatureCatalogue.IndexOf).ToArray();
        for (var row = 0; row < rows.Count; row++)
        {
            for (var number = 0; number < places.Length; number++) columns[places[number]][row] = rows[row].Values[number];
            columns[StatusPlace][row] = StatusOf(rows[row].LegalStatus);
            columns[MonthPlace][row] = rows[row].AsOf.Month;
        }

        return new(
            [.. rows.Select(row => row.Child)],
            [.. rows.Select(row => row.AsOf)],
            [.. rows.Select(row => row.Horizon)],
            columns,
            [.. DriftEvent.All.Select(_ => new bool[rows.Count])],
            eventsOn,
            [.. rows.Select(row => row.IsLabelled)]);
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

    private sealed record FeatureRow(string Child, DateOnly AsOf, DateOnly Horizon, bool IsLabelled, string LegalStatus, double[] Values);
}
