namespace IroAnalytics.Dashboard.Access;

/// <summary>The children whose page somebody may open, each with its address.</summary>
internal sealed class ChildPages
{
    private readonly Dictionary<string, string> children;
    private readonly Dictionary<string, string> references;

    private ChildPages(IReadOnlyList<(string Child, string Reference)> pairs)
    {
        children = pairs.ToDictionary(pair => pair.Reference, pair => pair.Child, StringComparer.Ordinal);
        references = pairs.ToDictionary(pair => pair.Child, pair => pair.Reference, StringComparer.Ordinal);
    }

    /// <summary>No child's page.</summary>
    public static ChildPages None { get; } = new([]);

    /// <summary>The pages of children.</summary>
    /// <param name="reference">Makes references.</param>
    /// <param name="open">The children that may be read, each once.</param>
    public static ChildPages Of(ChildReference reference, IReadOnlyList<string> open) => new([.. open.Select(child => (child, reference.Of(child)))]);

    /// <summary>The child that a reference stands for; null where it stands for none that may be read.</summary>
    /// <param name="reference">The reference, as an address has it.</param>
    public string? Find(string reference) => children.GetValueOrDefault(reference);

    /// <summary>The address of a child's page.</summary>
    /// <param name="child">The child's number; null where a row concerns none.</param>
    /// <param name="from">The address of the list that leads there, to come back to.</param>
    /// <returns>Null where there is no page that may be opened.</returns>
    public string? Address(string? child, string from) =>
        child is not null && references.TryGetValue(child, out var reference) ? $"/child/{reference}?from={Uri.EscapeDataString(from)}" : null;
}
