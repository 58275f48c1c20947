namespace IroAnalytics.Pipeline.Simulation;

/// <summary>All the files of one simulation, open at once so that children can be written and forgotten one by one.</summary>
internal sealed class ExtractFolder : IDisposable
{
    private readonly Dictionary<(string Name, int Year), ExtractFile> files = [];
    private readonly SimulationOptions options;
    private readonly Timetable timetable;

    public ExtractFolder(SimulationOptions options, Timetable timetable)
    {
        (this.options, this.timetable) = (options, timetable);
        foreach (var year in timetable.Returns)
            foreach (var contract in Contracts.Statutory.Where(contract => year.Year >= contract.FirstReturn))
                Open(contract, year.Folder, year.Year);
        foreach (var contract in Contracts.Service)
            Open(contract, "", 0);
    }

    public DateOnly Until => timetable.Until;

    public ExtractFile Statutory(string name, ReturnYear year) => files[(name, year.Year)];

    /// <summary>
    /// Writes a row of the service's own extracts, followed by the day it was keyed. A row that happened or was keyed after
    /// the last day is not in the extract yet.
    /// </summary>
    public void Service(string name, DateOnly happenedOn, DateOnly keyedOn, params string[] values)
    {
        if (happenedOn <= timetable.Until && keyedOn <= timetable.Until)
            files[(name, 0)].Row([.. values, Days.Text(keyedOn)]);
    }

    /// <summary>Writes a plan, known since it was keyed, whose day may lie ahead.</summary>
    public void Plan(string name, DateOnly keyedOn, params string[] values) => Service(name, keyedOn, keyedOn, values);

    /// <summary>Writes a row that has no keying date: lists kept by the service.</summary>
    public void Standing(string name, params string[] values) => files[(name, 0)].Row([.. values, ""]);

    /// <summary>A date that is not known yet on the last day is blank.</summary>
    public string Known(DateOnly? day) => day <= timetable.Until ? Days.Text(day) : "";

    public SimulationReport Report() =>
        new([.. files.Values.Select(file => (file.RelativePath, file.Rows)).OrderBy(file => file.RelativePath, StringComparer.Ordinal)]);

    public void Dispose()
    {
        foreach (var file in files.Values)
            file.Dispose();
    }

    private void Open(Contract contract, string folder, int year)
    {
        var path = Path.Combine(folder, contract.Name + ".csv");
        var mistakes = options.WithMistakes ? new RowMistakes(options.Seed, path, contract.Columns) : null;
        files[(contract.Name, year)] = new ExtractFile(options.OutputFolder, path, contract.Columns, mistakes);
    }
}
