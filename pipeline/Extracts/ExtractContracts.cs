namespace IroAnalytics.Pipeline.Extracts;

/// <summary>Every contract a file can be read under.</summary>
public static class ExtractContracts
{
    /// <summary>All contracts: the SSDA903, the IRO service's own lists, then reference data.</summary>
    public static IReadOnlyList<ExtractContract> All { get; } =
    [
        .. Ssda903Contracts.All,
        .. IroServiceContracts.All,
        .. IroServiceRecordContracts.All,
        .. ReferenceContracts.All,
    ];

    /// <summary>The names of the contracts that a run needs and that no file that could be read is of.</summary>
    /// <param name="files">The files, read or refused.</param>
    public static IReadOnlyList<string> RequiredMissing(IReadOnlyList<InspectedFile> files) =>
        [.. All
            .Where(contract => contract.IsRequired && !files.Any(file => file.Problem is null && file.Contract == contract))
            .Select(contract => contract.Name)];
}
