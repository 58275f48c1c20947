using System.Globalization;
using IroAnalytics.Pipeline.Themes;

namespace IroAnalytics.Tests.Themes;

public sealed class ThemeClassifierTests
{
    // Nothing of this is among the word rules: what tells must be learned.
    private static readonly string[] AboutEducation = ["the headteacher sent him back at noon", "lessons stop after break for her", "the classroom assistant has gone and learning stands still"];
    private static readonly string[] AboutMoney = ["nobody put anything by for her future", "the purse for shoes is empty", "her pennies stayed behind when she moved"];
    private static readonly string[] AboutNothing = ["I ask for an answer by Friday", "please ring me about this", "as I said in my letter", "the manager will know what is meant"];

    [Fact]
    public void It_learns_what_no_rule_has_and_says_how_good_it_is()
    {
        var classifier = Learned(Texts(360));

        var read = Assert.Single(classifier.Read("On Monday the headteacher sent him home, lessons stop"));
        Assert.Equal("PEP", read.Theme);
        Assert.InRange(read.Probability, 0.5, 1);
        Assert.Equal("FIN", Assert.Single(classifier.Read("the purse for shoes is empty again")).Theme);
        Assert.Empty(classifier.Read("please ring me"));
        var learned = classifier.Learned.Single(theme => theme.Theme == "PEP");
        Assert.Equal(120, learned.Examples);
        Assert.True(learned.Precision >= ThemeClassifier.LeastPrecision);
        Assert.True(learned.Recall > 0.8);
    }

    [Fact]
    public void A_text_may_have_two_themes()
    {
        var read = Learned(Texts(360)).Read("the headteacher sent him back at noon and the purse for shoes is empty");

        Assert.Equal(["FIN", "PEP"], read.Select(one => one.Theme).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Where_the_words_tell_nothing_it_abstains()
    {
        // What people said has nothing to do with the text.
        var texts = Enumerable.Range(0, 400).Select(number => new ConfirmedText(Id(number), $"{AboutNothing[number % 4]} {AboutMoney[number / 4 % 3]}", number * 7919 % 31 < 6 ? ["SAFE"] : []));

        var classifier = Learned([.. texts]);

        Assert.All(classifier.Learned, theme => Assert.Null(theme.Threshold));
        Assert.Empty(classifier.Read("the purse for shoes is empty"));
        Assert.Equal("Word rules alone: what was learned was not right often enough.", classifier.Learned.Single(theme => theme.Theme == "SAFE").Words);
    }

    [Fact]
    public void A_theme_with_fewer_than_fifteen_examples_is_left_to_the_rules()
    {
        var texts = Texts(360).Select((text, place) => text.Themes.Contains("FIN") && place >= 42 ? text with { Themes = [] } : text).ToList();
        Assert.Equal(14, texts.Count(text => text.Themes.Contains("FIN")));

        var learned = Learned(texts).Learned.Single(theme => theme.Theme == "FIN");

        Assert.Null(learned.Threshold);
        Assert.Equal("Word rules alone: 14 texts are too few to learn from.", learned.Words);
    }

    [Theory]
    [InlineData(299, false)]
    [InlineData(300, true)]
    public void Fewer_than_three_hundred_confirmed_texts_teach_nothing(int number, bool learns) =>
        Assert.Equal(learns, ThemeClassifier.Learn(Texts(number)) is not null);

    [Fact]
    public void Texts_without_a_word_teach_nothing_and_are_about_nothing()
    {
        IReadOnlyList<ConfirmedText> without = [.. Enumerable.Range(0, 400).Select(number => new ConfirmedText(Id(1000 + number), "?", ["PEP"]))];

        Assert.Null(ThemeClassifier.Learn([.. Texts(299), .. without]));
        Assert.Empty(Learned([.. Texts(360), .. without]).Read("..."));
    }

    [Fact]
    public void The_same_texts_in_another_order_give_the_same_answer()
    {
        const string Text = "lessons stop and pennies stayed behind";
        var texts = Texts(360);

        var (once, again) = (Learned(texts), Learned([.. texts.Reverse()]));

        Assert.NotEmpty(once.Read(Text));
        Assert.Equal(once.Read(Text), again.Read(Text));
        Assert.Equal(once.Learned, again.Learned);
    }

    private static ThemeClassifier Learned(IReadOnlyList<ConfirmedText> texts) => ThemeClassifier.Learn(texts) ?? throw new InvalidOperationException("It learned nothing.");

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"E{number:0000}");

    /// <summary>A third about education, a third about money, a third about nothing.</summary>
    private static IReadOnlyList<ConfirmedText> Texts(int number) => [.. Enumerable.Range(0, number).Select(place => (place % 3) switch
    {
        0 => new ConfirmedText(Id(place), $"{AboutNothing[place / 3 % 4]}, {AboutEducation[place / 3 % 3]}", ["PEP"]),
        1 => new(Id(place), $"{AboutNothing[place / 3 % 4]}, {AboutMoney[place / 3 % 3]}", ["FIN"]),
        _ => new(Id(place), $"{AboutNothing[place / 3 % 4]}; {AboutNothing[(place / 3 + 1) % 4]}", []),
    })];
}
