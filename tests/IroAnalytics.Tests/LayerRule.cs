namespace IroAnalytics.Tests;

/// <summary>What the files of one folder may use.</summary>
/// <param name="Folder">The folder, from the root; its sub-folders belong to it.</param>
/// <param name="Ours">Namespaces of ours, each with those below it, besides the folder's own.</param>
/// <param name="Packages">First parts of the namespaces of packages.</param>
internal sealed record LayerRule(string Folder, string[] Ours, string[] Packages)
{
    private const string Domain = "Pipeline.Domain";
    private const string Modelling = "Pipeline.Modelling";
    private const string Indicators = "Pipeline.Indicators";
    private const string Warehouse = "Pipeline.Warehouse";
    private const string Queries = "Dashboard.Queries";
    private const string Access = "Dashboard.Access";

    /// <summary>Who may use whom. What goes beyond the first design has its reason beside it.</summary>
    public static IReadOnlyList<LayerRule> All { get; } =
    [
        new("pipeline/DuckDb", ["DuckDb"], ["DuckDB"]),
        new("pipeline/Domain", [], []),
        new("pipeline/Modelling", [], []),

        // CsvHelper: files that break the CSV rules are told apart row by row, which DuckDB's reader cannot do.
        new("pipeline/Extracts", [Domain, Modelling], ["CsvHelper"]),
        new("pipeline/Quality", [Domain, Modelling], []),
        new("pipeline/Indicators", [Domain, Modelling], []),
        new("pipeline/Risk", [Domain, Modelling], ["Microsoft.ML"]),
        new("pipeline/Themes", [Domain, Modelling], ["Microsoft.ML"]),

        // Indicators: a published run tells its readers what the indicators must know of it, MeasuredRun, Target and Comparator.
        new("pipeline/Warehouse", [Domain, Modelling, "DuckDb", Indicators], ["Npgsql"]),
        new("pipeline/Documents", [Domain, Indicators, Warehouse], ["DocumentFormat"]),

        // CsvHelper: the invented extracts are written by the library that reads broken ones, so quoting agrees.
        new("pipeline/Simulation", [Domain], ["CsvHelper"]),

        // CsvHelper: --format csv.
        new("pipeline/Commands", ["Pipeline"], ["System.CommandLine", "Spectre", "CsvHelper"]),
        new("dashboard/Queries", [Domain, Indicators, Warehouse], ["Dapper"]),

        // Domain: a chart's axis is made of reporting periods. Pages: Wording, so that a figure and its table say a number alike. Newtonsoft: it comes with Plotly.NET and writes its objects.
        new("dashboard/Charts", [Domain, Queries, Indicators, "Dashboard.Pages"], ["Plotly", "Newtonsoft"]),

        // Assets and Jobs: pages name the files a browser fetches, and one page shows the jobs. CsvHelper: figures as files. Documents: rows are given as workbooks. Risk: its feature dictionary and model card are read as what they were written as. Pipeline: the model that waits for approval.
        new("dashboard/Pages", ["Pipeline", "Pipeline.Documents", "Pipeline.Risk", Queries, "Dashboard.Charts", Access, "Dashboard.Assets", "Dashboard.Jobs", Domain, Indicators, Warehouse], ["CsvHelper"]),
        new("dashboard/Api", [Queries, "Dashboard.Charts", Access, Domain, Indicators, Warehouse], []),

        // Domain, Indicators: scopes, and whether an indicator is about children. Warehouse: the audit log lies in the operations store. Queries: access says for whom figures are.
        new("dashboard/Access", [Domain, Indicators, Warehouse, Queries], []),
        new("dashboard/Assets", [], []),

        // Warehouse: the history of jobs lies in the operations store.
        new("dashboard/Jobs", ["Pipeline", Domain, Warehouse], ["Cronos", "Hangfire"]),

        // Pipeline: the name of what a refresh tells of itself.
        new("dashboard/Telemetry", ["Pipeline"], ["OpenTelemetry"]),
    ];

    /// <summary>The namespace of the folder's own types.</summary>
    public string Own => Folder == "pipeline/DuckDb" ? "DuckDb" : string.Join('.', Folder.Split('/').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    /// <summary>Whether files of this folder may use a namespace of ours.</summary>
    /// <param name="name">The namespace without <c>IroAnalytics.</c>.</param>
    public bool Allows(string name) => name == Own
        || name.StartsWith(Own + ".", StringComparison.Ordinal)
        || Ours.Any(ours => name == ours || (ours != "Pipeline" || Folder == "pipeline/Commands") && name.StartsWith(ours + ".", StringComparison.Ordinal));

    /// <summary>Whether files of this folder may use a namespace that is neither ours nor the platform's.</summary>
    /// <param name="name">The namespace.</param>
    public bool AllowsPackage(string name) => Packages.Any(package => name == package || name.StartsWith(package + ".", StringComparison.Ordinal));
}
