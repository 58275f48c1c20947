using System.Text;
using IroAnalytics.Dashboard.Pages.Figures;

namespace IroAnalytics.Tests.Pages;

public sealed class CsvFileTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44 20", "'+44 20")]
    [InlineData("-2", "'-2")]
    [InlineData("@name", "'@name")]
    [InlineData("\tname", "'\tname")]
    [InlineData("North", "North")]
    public void Text_that_a_spreadsheet_would_run_is_made_harmless(string text, string written)
    {
        Assert.Equal(["Team", written], Lines(new("", [new("Team")], [[TableCell.Text(text)]])));
    }

    [Fact]
    public void Numbers_are_not_rounded_and_keep_their_sign_and_nothing_is_blank()
    {
        var table = new FigureTable("", [new("Value", true), new("Change", true), new("Day"), new("None", true)],
            [[new("92.4%", 92.40506329113924), new("\u22122.1", -2.1), new("31 Oct 2026", new DateOnly(2026, 10, 31)), new("no data", null)]]);

        Assert.Equal("92.40506329113924,-2.1,2026-10-31,", Lines(table)[1]);
    }

    [Fact]
    public void What_the_rows_were_made_from_stands_beside_each_of_them()
    {
        var table = new FigureTable("", [new("Team")], [[TableCell.Text("North")], [TableCell.Text("a, b")]]);

        var lines = Lines(table, ("Filters", "cohort=Local"), ("Run", "R1"));

        Assert.Equal(["Team,Filters,Run", "North,cohort=Local,R1", "\"a, b\",cohort=Local,R1"], lines);
    }

    private static string[] Lines(FigureTable table, params IReadOnlyList<(string Name, string Value)> stamp)
    {
        var bytes = CsvFile.Write(table, stamp);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        return Encoding.UTF8.GetString(bytes[3..]).TrimEnd().Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
    }
}
