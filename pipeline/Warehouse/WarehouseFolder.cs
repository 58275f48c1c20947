namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>Where everything of one warehouse lies.</summary>
/// <param name="Path">The folder, absolute or relative to the working folder.</param>
public sealed record WarehouseFolder(string Path)
{
    /// <summary>The environment variable by which commands are told of a PostgreSQL database; to the dashboard it is the setting <c>Operations:PostgreSql</c>.</summary>
    public const string PostgreSqlVariable = "Operations__PostgreSql";

    /// <summary>The connection string of the PostgreSQL database that keeps the operations records of this warehouse; null where the file <see cref="Operations"/> does.</summary>
    public string? PostgreSql { get; init; }

    /// <summary>The published runs: <c>&lt;run&gt;.duckdb</c> and beside it <c>&lt;run&gt;.json</c>, which says what it is.</summary>
    public string Runs => System.IO.Path.Combine(Path, "runs");

    /// <summary>Scratch files; safe to delete while no refresh runs.</summary>
    public string Work => System.IO.Path.Combine(Path, "work");

    /// <summary>The file that names the current run.</summary>
    public string Pointer => System.IO.Path.Combine(Path, "current.json");

    /// <summary>The file of people's own records and of the job history, where no PostgreSQL database keeps them; a refresh reads of it what people said of themes, and writes nothing.</summary>
    public string Operations => System.IO.Path.Combine(Path, "operations.duckdb");

    /// <summary>The keys of cookies and forms, by which all dashboards of the warehouse know who is signed in.</summary>
    public string Keys => System.IO.Path.Combine(Path, "keys");

    /// <summary>The model of drift risk that refreshes use, if one was trained into it.</summary>
    public string RiskModel => System.IO.Path.Combine(Path, "risk", "model.json");

    /// <summary>The model of drift risk that was trained last and waits for approval.</summary>
    public string RiskModelWaiting => System.IO.Path.Combine(Path, "risk", "candidate.json");

    /// <summary>The backups that the dashboard makes by itself, one file each.</summary>
    public string Backups => System.IO.Path.Combine(Path, "backups");

    /// <summary>The file of a published run.</summary>
    /// <param name="run">The run's name.</param>
    public string RunFile(string run) => System.IO.Path.Combine(Runs, $"{run}.duckdb");

    /// <summary>The pointer that leads to a published run, kept beside it.</summary>
    /// <param name="run">The run's name.</param>
    public string RunPointerFile(string run) => System.IO.Path.Combine(Runs, $"{run}.json");

    /// <summary>The folder for what does not fit into memory while a run is built.</summary>
    /// <param name="run">The run's name.</param>
    public string SpillFolder(string run) => System.IO.Path.Combine(Work, $"{run}.spill");

    /// <summary>The file a run is put together in before it is published.</summary>
    /// <param name="run">The run's name.</param>
    public string PublishFile(string run) => System.IO.Path.Combine(Work, $"{run}.publish.duckdb");

    /// <summary>The path alone: a connection string may hold a password.</summary>
    public override string ToString() => Path;

    /// <summary>Makes the folders that are not there yet.</summary>
    /// <exception cref="WarehouseProblemException">A folder cannot be made.</exception>
    public void Prepare()
    {
        try
        {
            Directory.CreateDirectory(Runs);
            Directory.CreateDirectory(Work);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw WarehouseProblemException.From(exception, Path);
        }
    }
}
