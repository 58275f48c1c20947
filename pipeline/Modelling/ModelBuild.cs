namespace IroAnalytics.Pipeline.Modelling;

/// <summary>Builds models into tables of the same names.</summary>
public static class ModelBuild
{
    /// <summary>Makes a table of every model, each after those it reads, and side by side where none waits for another.</summary>
    /// <param name="sideBySide">Does the work; schemas that are missing are made.</param>
    /// <param name="models">The models, each behind those it reads.</param>
    /// <param name="cancellation">Interrupts the build.</param>
    public static async Task RunAsync(SideBySide sideBySide, IEnumerable<PlannedModel> models, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sideBySide);
        IReadOnlyList<PlannedModel> planned = [.. models];
        var schemas = planned.Select(one => one.Model.Name.Split('.')[0]).Distinct(StringComparer.Ordinal);
        await sideBySide.ForEachAsync(
            schemas, schema => schema, (connection, schema, stopped) => connection.RunAsync($"create schema if not exists {schema}", stopped), cancellation);
        await sideBySide.RunAsync([.. planned.Select(Step)], cancellation);
    }

    private static WorkStep Step(PlannedModel planned) => new(
        planned.Model.Name,
        planned.Reads,
        (connection, cancellation) => connection.RunAsync($"create table {planned.Model.Name} as\n{planned.Model.Sql}", cancellation));
}
