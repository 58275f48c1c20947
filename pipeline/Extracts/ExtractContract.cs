namespace IroAnalytics.Pipeline.Extracts;

/// <summary>Where an extract comes from, which decides how later rows replace earlier ones.</summary>
public enum ExtractOrigin
{
    /// <summary>A table of the statutory SSDA903 return: a later return's row replaces an earlier one's.</summary>
    Ssda903,

    /// <summary>A list kept by the IRO service: the last known row of a key holds.</summary>
    IroService,

    /// <summary>Reference data that a council may replace, whole.</summary>
    Reference,
}

/// <summary>How a column's text is read.</summary>
public enum ColumnType
{
    /// <summary>As it stands, trimmed.</summary>
    Text,

    /// <summary>A child's identifier: opaque, compared exactly.</summary>
    Child,

    /// <summary>A code of the list <c>reference.code_set</c>, compared in upper case.</summary>
    Code,

    /// <summary>Text compared and printed in upper case, such as a theme.</summary>
    UpperText,

    /// <summary>A postcode, compared in upper case without spaces.</summary>
    Postcode,

    /// <summary>A day, dd/mm/yyyy or yyyy-mm-dd.</summary>
    Date,

    /// <summary>The name of a reporting period: 2025-05, 2025-26-Q1, 2025-26 or 2025/26.</summary>
    Period,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>A number with or without decimals.</summary>
    Number,
}

/// <summary>A column of a contract.</summary>
/// <param name="Name">Its heading, in upper case.</param>
/// <param name="Type">How its text is read.</param>
/// <param name="IsRequired">Whether a row without a value is set aside.</param>
/// <param name="Least">The least number allowed, inclusive; null for any.</param>
/// <param name="Most">The greatest number allowed, inclusive; null for any.</param>
public sealed record ExtractColumn(string Name, ColumnType Type, bool IsRequired = false, double? Least = null, double? Most = null)
{
    /// <summary>The column's name in raw tables.</summary>
    public string SqlName => Name.ToLowerInvariant();
}

/// <summary>What a file must hold to be read as a certain extract.</summary>
/// <param name="Name">The contract's name, as in the documentation and in findings.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Columns">Its columns in order.</param>
/// <param name="Key">The columns that identify a row; empty for the whole row, or, for the SSDA903, for no replacing between returns.</param>
/// <param name="EventDate">The column of the row's own day: later than the as-at date, the row is set aside; null where it has none.</param>
/// <param name="IsRequired">Whether a run needs it.</param>
public sealed record ExtractContract(
    string Name,
    ExtractOrigin Origin,
    IReadOnlyList<ExtractColumn> Columns,
    IReadOnlyList<string> Key,
    string? EventDate = null,
    bool IsRequired = false)
{
    /// <summary>The heading of the date an entry was keyed, which every IRO-service extract may carry.</summary>
    public const string Recorded = "RECORDED";

    /// <summary>The contract's name in SQL: <c>raw.review_meetings</c>.</summary>
    public string SqlName => Name.ToLowerInvariant();

    /// <summary>Whether these headings make a file of this contract.</summary>
    /// <param name="headings">Headings in upper case.</param>
    public bool Fits(IReadOnlySet<string> headings) =>
        Missing(headings).Count == 0 && Unexpected(headings).Count == 0;

    /// <summary>The headings without which a file is not of this contract, that are not there.</summary>
    /// <param name="headings">Headings in upper case.</param>
    public IReadOnlyList<string> Missing(IReadOnlySet<string> headings) =>
        [.. Columns.Where(column => IsNeeded(column) && !headings.Contains(column.Name)).Select(column => column.Name)];

    /// <summary>The headings that this contract does not know.</summary>
    /// <param name="headings">Headings in upper case.</param>
    public IReadOnlyList<string> Unexpected(IReadOnlySet<string> headings) =>
        [.. headings.Where(heading => Columns.All(column => column.Name != heading)).Order(StringComparer.Ordinal)];

    /// <summary>Whether all columns are there, those that may be left out too.</summary>
    /// <param name="headings">Headings in upper case.</param>
    public bool IsWhole(IReadOnlySet<string> headings) =>
        Columns.All(column => column.Name == Recorded || headings.Contains(column.Name));

    private bool IsNeeded(ExtractColumn column) =>
        Origin == ExtractOrigin.Ssda903 || column.IsRequired;
}
