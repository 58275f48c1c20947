using System.Globalization;

namespace IroAnalytics.Tests.SeedCases;

/// <summary>A stretch of days of one child under one legal status in one place; the end is the first day it no longer holds.</summary>
internal sealed record SeedEpisode(DateOnly Decom, string Rne, string Ls, string Place, DateOnly? Dec = null, string Rec = "");

/// <summary>A review held, and how the child took part.</summary>
internal sealed record SeedReview(DateOnly Held, string Code = "PN1");

/// <summary>One child of a seed case. Days are written <c>2017-04-03</c>.</summary>
internal sealed class SeedChild(string id)
{
    private readonly List<SeedEpisode> _episodes = [];
    private readonly List<SeedReview> _reviews = [];

    public string Id => id;

    public string Sex { get; set; } = "1";

    public DateOnly BornOn { get; set; } = new(2005, 6, 15);

    public bool IsUnaccompanied { get; set; }

    public IReadOnlyList<SeedEpisode> Episodes => _episodes;

    public IReadOnlyList<SeedReview> Reviews => _reviews;

    public string Ls => _episodes[^1].Ls;

    public bool IsInCare => _episodes[^1].Dec is null;

    public bool IsInCareOn(string day) => _episodes.Any(episode => episode.Decom <= Day(day) && (episode.Dec is null || episode.Dec > Day(day)));

    public SeedChild Starts(string on, string ls, string place = "U6")
    {
        _episodes.Add(new(Day(on), "S", ls, place));
        return this;
    }

    /// <summary>Stays with the same carer under another legal status.</summary>
    public SeedChild ComesUnder(string ls, string on) => Continues(new(Day(on), "L", ls, _episodes[^1].Place));

    /// <summary>Goes to other carers.</summary>
    public SeedChild Moves(string on, string place) => Continues(new(Day(on), "P", Ls, place));

    public SeedChild Leaves(string on, string reason = "E4A")
    {
        _episodes[^1] = _episodes[^1] with { Dec = Day(on), Rec = reason };
        return this;
    }

    public SeedChild Reviewed(params string[] on)
    {
        _reviews.AddRange(on.Select(day => new SeedReview(Day(day))));
        return this;
    }

    /// <summary>Holds every review in time up to a day, seven days before each later one is due.</summary>
    /// <param name="until">The last day on which one is held.</param>
    /// <param name="isLastLate">Whether the last of them is held one day late instead.</param>
    public SeedChild ReviewedUntil(string until, bool isLastLate = false)
    {
        var held = _episodes[0].Decom.AddDays(20);
        for (var number = 1; held <= Day(until); number++)
        {
            _reviews.Add(new(held));
            held = held.AddMonths(number == 1 ? 3 : 6).AddDays(-7);
        }

        if (isLastLate) _reviews[^1] = _reviews[^1] with { Held = _reviews[^1].Held.AddDays(8) };
        return this;
    }

    /// <summary>How the child took part in the review of that place, 0 for the first.</summary>
    public void TookPart(int place, string code) => _reviews[place] = _reviews[place] with { Code = code };

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private SeedChild Continues(SeedEpisode next)
    {
        _episodes[^1] = _episodes[^1] with { Dec = next.Decom, Rec = "X1" };
        _episodes.Add(next);
        return this;
    }
}
