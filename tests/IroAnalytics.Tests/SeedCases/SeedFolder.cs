using System.Globalization;
using IroAnalytics.Tests.Extracts;

namespace IroAnalytics.Tests.SeedCases;

/// <summary>The extracts of one seed case: a return of each year from the first child's coming on, and the service's own lists.</summary>
/// <param name="asAt">The last day of the year reported.</param>
internal sealed class SeedFolder(string asAt)
{
    private readonly List<SeedChild> _children = [];
    private readonly Dictionary<string, (string Headings, List<string> Rows)> _lists = [];

    public DateOnly AsAt { get; } = SeedChild.Day(asAt);

    public IReadOnlyList<SeedChild> Children => _children;

    /// <summary>Children who came into care on one day.</summary>
    public IReadOnlyList<SeedChild> Starts(int count, string on, string ls = "C2", string place = "U6", bool unaccompanied = false, string bornOn = "2005-06-15")
    {
        var started = Enumerable.Range(_children.Count + 1, count)
            .Select(number => new SeedChild($"C{number:0000}") { IsUnaccompanied = unaccompanied, BornOn = SeedChild.Day(bornOn) }.Starts(on, ls, place))
            .ToList();
        _children.AddRange(started);
        return started;
    }

    /// <summary>Rows of a list of the IRO service; days among them are written <c>2017-04-03</c>.</summary>
    public SeedFolder Rows(string list, string headings, IEnumerable<string> rows)
    {
        if (!_lists.TryGetValue(list, out var known)) _lists[list] = known = (headings, []);
        known.Rows.AddRange(rows);
        return this;
    }

    /// <summary>IROs of these full-time equivalents, to whom the children are dealt out from the day they come.</summary>
    public SeedFolder Iros(string from, params IReadOnlyList<decimal> fte)
    {
        Rows("iros", "IRO,FTE,EMPLOYMENT,FROM,TO", fte.Select((share, place) =>
            string.Create(CultureInfo.InvariantCulture, $"IRO-{place:00},{share},{(place < 3 ? "agency" : "permanent")},{from},")));
        return Rows("iro_allocations", "CHILD,IRO,FROM,TO", _children.Select((child, place) =>
            $"{child.Id},IRO-{place % fte.Count:00},{child.Episodes[0].Decom:yyyy-MM-dd},"));
    }

    /// <summary>So many reviews of the return that ends in a year have so many codes.</summary>
    /// <exception cref="InvalidOperationException">There are not as many reviews as codes.</exception>
    public SeedFolder TookPart(int year, params IEnumerable<(int Reviews, string Code)> codes)
    {
        var held = _children.SelectMany(child => child.Reviews.Index().Where(review => ReturnOf(review.Item.Held) == year).Select(review => (Child: child, Place: review.Index))).ToList();
        var coded = codes.SelectMany(code => Enumerable.Repeat(code.Code, code.Reviews)).ToList();
        if (held.Count != coded.Count) throw new InvalidOperationException($"There are {held.Count} reviews and {coded.Count} codes.");

        foreach (var (review, code) in held.Zip(coded)) review.Child.TookPart(review.Place, code);
        return this;
    }

    /// <summary>The files: one folder for each earlier return, everything else beside them.</summary>
    public IEnumerable<(string File, IEnumerable<string> Lines)> Files()
    {
        var last = ReturnOf(AsAt);
        yield return ("Header.csv", _children.Select(child => $"{child.Id},{child.Sex},{Day(child.BornOn)},WBRI,,,").Prepend(ExtractFolderBuilder.HeaderHeadings));
        yield return ("UASC.csv", _children.Where(child => child.IsUnaccompanied)
            .Select(child => $"{child.Id},{child.Sex},{Day(child.BornOn)},").Prepend("CHILD,SEX,DOB,DUC"));
        for (var year = _children.Select(child => ReturnOf(child.Episodes[0].Decom)).DefaultIfEmpty(last).Min(); year <= last; year++)
        {
            var folder = year == last ? "" : $"{year - 1}-{year % 100:00}/";
            yield return (folder + "Episodes.csv", Episodes(year));
            yield return (folder + "Reviews.csv", Reviews(year));
        }

        foreach (var (list, (headings, rows)) in _lists) yield return (list + ".csv", rows.Prepend(headings));
    }

    /// <summary>The year in which the return ends that holds a day.</summary>
    private static int ReturnOf(DateOnly day) => day.Month < 4 ? day.Year : day.Year + 1;

    private IEnumerable<string> Episodes(int year)
    {
        var (first, last) = (new DateOnly(year - 1, 4, 1), new DateOnly(year, 3, 31));
        var rows =
            from child in _children
            from episode in child.Episodes
            where episode.Decom <= last && (episode.Dec is null || episode.Dec >= first)
            let end = episode.Dec <= last ? $"{Day(episode.Dec)},{episode.Rec}" : ","
            select $"{child.Id},{Day(episode.Decom)},{episode.Rne},{episode.Ls},N1,{episode.Place},PR1,{end},,,,";
        return rows.Prepend(ExtractFolderBuilder.EpisodesHeadings);
    }

    private IEnumerable<string> Reviews(int year)
    {
        var rows =
            from child in _children
            from review in child.Reviews
            where ReturnOf(review.Held) == year
            select $"{child.Id},{Day(child.BornOn)},{Day(review.Held)},{review.Code}";
        return rows.Prepend(ExtractFolderBuilder.ReviewsHeadings);
    }

    private static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";
}
