using System.Data.Common;
using IroAnalytics.Pipeline.Extracts;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline;

/// <summary>
/// Writes <c>quality.column_indicator</c>: which columns of which extracts each indicator is made from, as its select and the models say.
/// The column is null for the row as a whole; the groups of a breakdown are left out. And <c>quality.finding_indicator</c>: which indicators the
/// findings of a rule in a column touch, because they are made from that column or another that the rule judges.
/// </summary>
/// <param name="connection">The scratch warehouse.</param>
internal sealed class ColumnsOfIndicators(DbConnection connection)
{
    private const string Found = """
        create table quality.finding_indicator as
        select distinct place.rule, place.extract, place."column", made_from.indicator
        from (select distinct rule, extract, "column" from quality.finding) as place
        left join quality.rule on place.rule = rule.rule and place.extract = rule.extract
        inner join quality.column_indicator as made_from
            on place.extract = made_from.extract
            and (place."column" is not distinct from made_from."column" or rule."column" = made_from."column")
        """;

    private const string Table = "create table quality.column_indicator (extract varchar, \"column\" varchar, indicator varchar)";

    /// <summary>The product's selects are the same in every run, so a process parses them once.</summary>
    private static IReadOnlyList<string>? rows;

    public async Task WriteAsync(IReadOnlyList<SqlModel> models, CancellationToken cancellation)
    {
        rows ??= await RowsAsync(models, cancellation);
        await connection.RunAsync($"{Table};\ninsert into quality.column_indicator values {string.Join(",\n", rows)};\n{Found}", cancellation);
    }

    private async Task<IReadOnlyList<string>> RowsAsync(IReadOnlyList<SqlModel> models, CancellationToken cancellation)
    {
        var found = new List<string>();
        var lineage = await ColumnLineage.OfAsync(connection, models, cancellation);
        foreach (var indicator in IndicatorCatalogue.All)
        {
            var sources = await lineage.SourcesAsync(new(indicator.Id, IndicatorCatalogue.Definitions[indicator.Id]), indicator.Dimensions, cancellation);
            foreach (var contract in ExtractContracts.All)
            {
                if (sources.TryGetValue("raw." + contract.SqlName, out var names) && IsMadeFrom(indicator, contract, names))
                    found.AddRange(Rows(indicator, contract, names));
            }
        }

        return found;
    }

    /// <summary>Whether more is asked of the extract than which child, so that a model that all children pass through makes it no source.</summary>
    private static bool IsMadeFrom(Indicator indicator, ExtractContract contract, IReadOnlySet<string> names) =>
        indicator.Extracts.Contains(contract.Name)
        || contract.Columns.Any(column => column.Type != ColumnType.Child && names.Contains(column.SqlName));

    /// <summary>What a row cannot do without decides whether it is used, and so counts for every indicator of its extract.</summary>
    private static IEnumerable<string> Rows(Indicator indicator, ExtractContract contract, IReadOnlySet<string> names) => contract.Columns
        .Where(column => names.Contains(column.SqlName) || column.IsRequired || column.Name == contract.EventDate || contract.Key.Contains(column.Name))
        .Select(column => $"('{contract.Name}', '{column.Name}', '{indicator.Id}')")
        .Append($"('{contract.Name}', null, '{indicator.Id}')");
}
