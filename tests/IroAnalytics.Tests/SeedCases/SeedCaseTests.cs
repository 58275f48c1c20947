using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Tests.SeedCases;

/// <summary>Extracts with exactly the counts of five published reports give the figures those reports print, and the right ones where print is wrong.</summary>
public sealed class SeedCaseTests
{
    private static readonly Dictionary<string, Func<SeedFolder>> Folders = new Dictionary<string, Func<SeedFolder>>
    {
        ["A1"] = Croydon2018.Timeliness,
        ["A2"] = Croydon2018.Population,
        ["A3"] = Croydon2018.Leavers,
        ["B1"] = EastSussex2014.Reviews,
        ["B2"] = EastSussex2014.Flows,
        ["B3"] = EastSussex2014.Escalations,
        ["C1"] = Croydon2016.Population,
        ["C2"] = Croydon2016.Stability,
        ["C3"] = Croydon2016.Challenge,
        ["C4"] = Croydon2016.Consultation,
        ["D1"] = () => Medway2021.Reviews(withoutCode: 0),
        ["D1 variant"] = () => Medway2021.Reviews(withoutCode: 150),
        ["D2"] = Medway2021.Starts,
        ["D3"] = Medway2021.LongTerm,
        ["D4"] = Medway2021.Escalations,
        ["D5"] = Medway2021.Voice,
        ["E1"] = ThematicAudit2021.Audits,
    };

    /// <summary>Published, but by no indicator of the agreed catalogue.</summary>
    private static readonly string[] NotCounted = ["consultation-forms", "advocacy-closed", "standards-of-care-meetings"];

    /// <summary>Three of the twenty forms give no answer. A row without an answer is set aside, so it is 11 of 17 and not 11 of 20.</summary>
    private static readonly PublishedFigure Survey = new("D5", "consultation-answers", "2020-21", "score >= 7", "11 / 17", 1100 / 17.0, "64.7");

    /// <summary>What the reports say beside the figures of the list.</summary>
    private static readonly PublishedFigure[] Beside =
    [
        new("B2", "started-looked-after", "2013-14", "age_group=0-12", "", 158, "158"),
        new("B2", "started-looked-after", "2013-14", "age_group=13+", "", 32, "32"),
        new("B2", "ceased-looked-after", "2013-14", "age_group=0-12", "", 132, "132"),
        new("B2", "ceased-looked-after", "2013-14", "age_group=13+", "", 80, "80"),
        new("C2", "immunisations-up-to-date", "2015-16", "", "460 / 500", 92, "92.0"),
        new("C2", "dental-check-up-to-date", "2015-16", "", "435 / 500", 87, "87.0"),
        new("D5", "advocacy-active", "2020-21", "", "", 120, "120"),
    ];

    public static TheoryData<string> Cases => [.. Folders.Keys];

    [TheoryWithPublishedFigures]
    [MemberData(nameof(Cases))]
    public async Task A_case_prints_what_was_published(string name)
    {
        var folder = Folders[name]();
        var figures = Figures().Where(figure => figure.Case == name).ToList();

        await using var published = await PublishedFolder.RefreshAsync(folder.Files(), folder.AsAt);
        await using var run = await published.OpenAsync();
        var product = new ProductFigures(run);
        var printed = new List<PublishedFigure>();
        foreach (var figure in figures) printed.Add(await product.PrintedAsync(figure));

        Assert.Equal(figures.Select(figure => figure.ToString()), printed.Select(figure => figure.ToString()));
    }

    [FactWithPublishedFigures]
    public void Every_published_figure_belongs_to_a_case_and_the_exceptions_are_still_needed()
    {
        var published = PublishedFigures.All();

        Assert.Equal(Folders.Keys.Order(), Figures().Select(figure => figure.Case).Distinct().Order());
        Assert.All(NotCounted, id => Assert.Null(IndicatorCatalogue.Find(id)));
        Assert.Subset(published.Select(figure => figure.Indicator).ToHashSet(), NotCounted.ToHashSet());
        Assert.Contains(published, figure => figure.Name == Survey.Name && figure.Parts == "11 / 20");
    }

    private static IEnumerable<PublishedFigure> Figures() => PublishedFigures.All()
        .Where(figure => !NotCounted.Contains(figure.Indicator))
        .Select(figure => figure.Name == Survey.Name ? Survey : figure)
        .Concat(Beside);
}
