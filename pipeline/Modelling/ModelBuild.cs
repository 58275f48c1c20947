namespace IroAnalytics.Pipeline.Modelling;

/// <summary>Builds models into tables and views of the same names.</summary>
public static class ModelBuild
{
    /// <summary>The layer whose models only rename what stands in one table, so that to store them would be to store it twice.</summary>
    private const string Renaming = "staging.";

    /// <summary>A model that one other alone reads says so at its head, and is not stored for that one reading.</summary>
    private const string ReadOnce = "\n-- A view: ";

    /// <summary>Makes a table or a view of every model, each after those it reads, and side by side where none waits for another.</summary>
    /// <param name="sideBySide">Does the work; schemas that are missing are made.</param>
    /// <param name="models">The models, each behind those it reads.</param>
    /// <param name="others">What else makes tables; models that read them wait for it.</param>
    /// <param name="afterwards">What waits for models.</param>
    /// <param name="cancellation">Interrupts the build.</param>
    public static async Task RunAsync(
        SideBySide sideBySide,
        IEnumerable<PlannedModel> models,
        IReadOnlyList<WorkStep> others,
        IReadOnlyList<WorkStep> afterwards,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sideBySide);
        IReadOnlyList<PlannedModel> planned = [.. models];
        var schemas = planned.Select(one => one.Model.Name.Split('.')[0]).Distinct(StringComparer.Ordinal);
        await sideBySide.ForEachAsync(
            schemas, schema => schema, (connection, schema, stopped) => connection.RunAsync($"create schema if not exists {schema}", stopped), cancellation);
        await sideBySide.RunAsync([.. others, .. planned.Select(Step), .. afterwards], cancellation);
    }

    /// <summary>Whether a model is kept as a view: it renames, or one other model alone reads it.</summary>
    /// <param name="model">The model.</param>
    public static bool IsView(SqlModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Name.StartsWith(Renaming, StringComparison.Ordinal) || model.Sql.Contains(ReadOnce, StringComparison.Ordinal);
    }

    private static WorkStep Step(PlannedModel planned) => new(
        planned.Model.Name,
        planned.Reads,
        (connection, cancellation) => connection.RunAsync($"create {(IsView(planned.Model) ? "view" : "table")} {planned.Model.Name} as\n{planned.Model.Sql}", cancellation));
}
