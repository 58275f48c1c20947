namespace IroAnalytics.Dashboard.Queries;

/// <summary>Who a page of the report is for.</summary>
internal enum Audience
{
    /// <summary>Everybody who is signed in.</summary>
    Everybody,

    /// <summary>Those who may see rows about single children: the page names single IROs' workload.</summary>
    Service,
}

/// <summary>How a section of a page shows its figures.</summary>
internal enum FigureKind
{
    /// <summary>Months with their usual range (XmR).</summary>
    Trend,

    /// <summary>Groups as dots, each with the range that chance would give so many members. For percentages.</summary>
    Dots,

    /// <summary>Groups as bars of their number.</summary>
    Bars,

    /// <summary>Counts by month, one or two side by side.</summary>
    Columns,

    /// <summary>The shares of groups, month by month.</summary>
    Mix,

    /// <summary>The counts of two breakdowns crossed, as a shaded table.</summary>
    Cross,

    /// <summary>Further measures with their last value, as a list.</summary>
    Beside,

    /// <summary>The rows themselves, for those who may see single children.</summary>
    Rows,

    /// <summary>What each IRO holds against the recommended caseload, and what makes it heavier.</summary>
    Caseload,
}

/// <summary>Which of an indicator's members bars count.</summary>
internal enum Counted
{
    /// <summary>All of them.</summary>
    Members,

    /// <summary>Those that are not met.</summary>
    NotMet,
}

/// <summary>The time that a breakdown covers, up to the month chosen. A snapshot is always of the month.</summary>
internal enum Span
{
    /// <summary>The month alone.</summary>
    Month,

    /// <summary>The twelve months that end with it.</summary>
    TwelveMonths,

    /// <summary>The year from April that it belongs to.</summary>
    Year,
}

/// <summary>One figure of a page.</summary>
/// <param name="Id">Names it in addresses; unique on its page.</param>
/// <param name="Kind">How it is shown.</param>
/// <param name="About">What it is about, as a heading without a finding: <c>Reviews in time by team</c>.</param>
/// <param name="Indicators">The indicators shown; most kinds show one.</param>
internal sealed record TopicSection(string Id, FigureKind Kind, string About, params IReadOnlyList<string> Indicators)
{
    /// <summary>The dimension or distribution that gives the groups; null where there are none.</summary>
    public string? By { get; init; }

    /// <summary>The second dimension of a crossed table; null elsewhere.</summary>
    public string? Across { get; init; }

    /// <summary>The time that a breakdown covers.</summary>
    public Span Over { get; init; } = Span.TwelveMonths;

    /// <summary>What bars count.</summary>
    public Counted Counts { get; init; }

    /// <summary>What the counted members are called in the plural; null for the indicator's own noun.</summary>
    public string? Noun { get; init; }

    /// <summary>Whether bars keep the order of their groups, as ages do; else the longest comes first.</summary>
    public bool KeepsOrder { get; init; }

    /// <summary>What a reader should know to read it rightly, as a sentence; empty for nothing.</summary>
    public string Advice { get; init; } = "";
}

/// <summary>Sections that stand one below the other.</summary>
/// <param name="Width">Of the twelve columns of the page.</param>
/// <param name="Sections">From the top.</param>
internal sealed record TopicColumn(int Width, params IReadOnlyList<TopicSection> Sections);

/// <summary>Columns that stand side by side and fill the width of the page.</summary>
/// <param name="Columns">From the left; their widths add up to twelve.</param>
internal sealed record TopicRow(params IReadOnlyList<TopicColumn> Columns);

/// <summary>A page of the report: what it answers, for whom, and its figures. The page's markup is the same for all.</summary>
/// <param name="Route">Its address without the slash.</param>
/// <param name="Name">Its name in the list of pages.</param>
/// <param name="Theme">The theme of the indicators it belongs to.</param>
/// <param name="Audience">Who may open it.</param>
/// <param name="Lead">The indicator of its headline, whose trend comes first.</param>
/// <param name="Rows">The figures, from the top; the first stands beside the state of the lead.</param>
internal sealed record Topic(string Route, string Name, string Theme, Audience Audience, string Lead, params IReadOnlyList<TopicRow> Rows)
{
    /// <summary>Every section, in the order of reading.</summary>
    public IEnumerable<TopicSection> Sections => Rows.SelectMany(row => row.Columns).SelectMany(column => column.Sections);

    /// <summary>Where work on what the page shows is done, for those who may see rows about single children; null for nowhere.</summary>
    public (string Words, string Href)? Work { get; init; }

    /// <summary>The section of this identifier; null where there is none.</summary>
    public TopicSection? Find(string id) => Sections.FirstOrDefault(section => section.Id == id);
}
