namespace IroAnalytics.Pipeline.Extracts;

/// <summary>Refuses files that cannot stand beside each other.</summary>
internal static class Conflicts
{
    public static IReadOnlyList<InspectedFile> Refuse(IReadOnlyList<InspectedFile> files) =>
        [.. files.Select(file => RefuseYear(file, files)).Select(file => RefuseTwice(file, files))];

    private static InspectedFile RefuseYear(InspectedFile file, IReadOnlyList<InspectedFile> files)
    {
        if (file.File.Return is not { } year) return file;

        var folders = files.Where(other => other.File.Return == year).Select(other => other.File.YearFolder ?? "").Distinct().ToList();
        return folders.Count == 1 ? file : file.Refused(new YearTwice(file.File.Name, year.ToString(), folders));
    }

    private static InspectedFile RefuseTwice(InspectedFile file, IReadOnlyList<InspectedFile> files)
    {
        if (file.Contract is not { } contract) return file;

        var others = files
            .Where(other => other != file && other.Contract == contract && other.File.Return == file.File.Return)
            .Select(other => other.File.Name)
            .ToList();
        return others.Count == 0 ? file : file.Refused(new ContractTwice(file.File.Name, contract.Name, others));
    }
}
