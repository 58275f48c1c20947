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
}
