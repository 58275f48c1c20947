namespace IroAnalytics.Pipeline.Simulation;

/// <summary>What the invented service looks like and where its extracts are written.</summary>
/// <param name="OutputFolder">Folder that receives the files; created where it is missing, files of the same name replaced.</param>
/// <param name="Children">Children looked after on the last day, 1 or more; the service is about this size throughout.</param>
/// <param name="Years">Years of history before the last day, 1 or more; the first return is the one that holds its first day.</param>
/// <param name="Until">Last day the extracts describe, inclusive; null means <see cref="Simulator.DefaultUntil"/>.</param>
/// <param name="Seed">Any number; the same options give the same bytes.</param>
/// <param name="UascShare">Share of the children looked after on the last day who are unaccompanied, 0 to 1.</param>
/// <param name="WithMistakes">Whether about 0.3% of rows carry a mistake of the kinds that real extracts have.</param>
/// <param name="WithDrift">Whether the service drifts around some children, and some move again and again; without, what went wrong says nothing of what will.</param>
public sealed record SimulationOptions(
    string OutputFolder,
    int Children = 900,
    int Years = 5,
    DateOnly? Until = null,
    int Seed = 1,
    double UascShare = 0.09,
    bool WithMistakes = true,
    bool WithDrift = true);

/// <summary>What was written.</summary>
/// <param name="Files">Each file as a path relative to the output folder, with its rows (headings not counted), in order of path.</param>
public sealed record SimulationReport(IReadOnlyList<(string File, int Rows)> Files);
