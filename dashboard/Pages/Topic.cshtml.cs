using IroAnalytics.Dashboard.Access;
using IroAnalytics.Dashboard.Pages.Figures;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Indicators;
using Microsoft.AspNetCore.Mvc;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>A page of the report, whatever its topic: its headline, and every figure the catalogue lists for it.</summary>
internal sealed class TopicModel(CurrentRun current, ChildReading children) : ReportPage(current)
{
    // Who wants more has them on a page of their own.
    private const int MostRows = 100;

    private Topic? topic;
    private IReadOnlyList<SectionAnswer> answers = [];

    /// <summary>What the page is about.</summary>
    public Topic Topic => topic ?? throw new InvalidOperationException("The page has not been read.");

    public override IEnumerable<string> Cuts => FiltersInWords;

    /// <summary>The measure of the headline.</summary>
    public IndicatorReport Lead => answers.OfType<SectionAnswer.Trend>().First().Report;

    /// <summary>The figures that the reader may see, by section.</summary>
    public IReadOnlyDictionary<string, FigureView> Figures { get; private set; } = new Dictionary<string, FigureView>(StringComparer.Ordinal);

    /// <summary>The second line: the lead in numbers, and what else stands out.</summary>
    public string Standfirst => Finding.Standfirst(Lead.Trend, answers, Facts.AsAt);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        topic = TopicCatalogue.Find(Request.Path.Value?.Trim('/'));
        if (topic is null) return NotFound();
        if (!Roles.MayOpen(User, topic.Audience == Audience.Service)) return Forbid();

        await ReadFrameAsync(cancellation);
        await ReadTouchingAsync(topic.Sections.SelectMany(section => section.Indicators), cancellation);
        answers = await ReadAsync(topic, cancellation);
        foreach (var section in topic.Sections.Where(section => section.Kind == FigureKind.Rows && Roles.SeesChildren(User)))
            answers = [.. answers, await RowsAsync(section, children, MostRows, cancellation)];
        if (answers.Any(answer => answer is SectionAnswer.Members)) ChildPages = await children.PagesAsync(cancellation);
        var frame = Frame(Request.Path, figure => Export(("topic", topic.Route), figure));
        Figures = answers.ToDictionary(answer => answer.Section.Id, answer => FigureViews.Of(answer, frame), StringComparer.Ordinal);
        ProvisionalUntil = Lead.Trend.Latest.Status == ValueStatus.Provisional ? SettledOn(View.Month) : null;
        return Page();
    }
}
