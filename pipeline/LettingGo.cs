using IroAnalytics.Pipeline.Extracts;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Quality;

namespace IroAnalytics.Pipeline;

/// <summary>The removal of tables as soon as nothing reads them any more, while what follows needs the room.</summary>
/// <param name="models">All models.</param>
internal sealed class LettingGo(IReadOnlyList<PlannedModel> models)
{
    private readonly ILookup<string, SqlModel> readers = models
        .SelectMany(one => one.Reads.Select(read => (read, one.Model))).ToLookup(pair => pair.read, pair => pair.Model, StringComparer.Ordinal);

    /// <summary>Of the extracts' rows, those that the core alone reads, and no rule.</summary>
    public IReadOnlyList<WorkStep> OfExtracts()
    {
        var rules = string.Join('\n', QualityCatalogue.Selects.Values);
        return
        [
            .. ExtractContracts.All.Select(contract => $"raw.{contract.SqlName}")
                .Where(table => !Names(table).Any(name => rules.Contains(name, StringComparison.Ordinal)))
                .SelectMany(table => Step(table, "core", [])),
        ];
    }

    /// <summary>Of the core, what the marts alone read.</summary>
    /// <param name="others">What else is done with the core meanwhile.</param>
    public IReadOnlyList<WorkStep> OfCore(IReadOnlyList<WorkStep> others) =>
    [
        .. models.Select(one => one.Model)
            .Where(model => IsOf(model, "core") && !ModelBuild.IsView(model))
            .SelectMany(model => Step(model.Name, "marts", others)),
    ];

    private static bool IsOf(SqlModel model, string layer) => model.Name.StartsWith(layer + ".", StringComparison.Ordinal);

    /// <summary>A table with the views of it.</summary>
    private IEnumerable<string> Names(string table) =>
        readers[table].Where(ModelBuild.IsView).SelectMany(view => Names(view.Name)).Prepend(table);

    private IEnumerable<WorkStep> Step(string table, string lastLayer, IReadOnlyList<WorkStep> others)
    {
        IReadOnlyList<SqlModel> stored = [.. Names(table).SelectMany(name => readers[name]).Where(model => !ModelBuild.IsView(model))];
        if (stored.Any(model => IsAfter(model, lastLayer))) yield break;

        yield return new(
            $"letting go of {table}",
            stored.Select(model => model.Name).Concat(others.Select(step => step.Name)).ToHashSet(StringComparer.Ordinal),
            (connection, cancellation) => connection.RunAsync($"drop table {table}", cancellation))
        { MakesRoom = true };
    }

    private static bool IsAfter(SqlModel model, string layer) => IsOf(model, "risk") || (layer == "core" && IsOf(model, "marts"));
}
