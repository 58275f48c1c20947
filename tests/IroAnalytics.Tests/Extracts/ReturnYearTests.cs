using IroAnalytics.Pipeline.Extracts;

namespace IroAnalytics.Tests.Extracts;

public sealed class ReturnYearTests
{
    [Theory]
    [InlineData("2024-25", 2025)]
    [InlineData("2025", 2025)]
    [InlineData("2010-11", 2011)] // as a period this reads as November 2010; a folder is never named for a month
    [InlineData("1999-00", 2000)]
    public void A_folder_named_for_a_collection_year_is_that_years_return(string folder, int ending) =>
        Assert.Equal(ending, ReturnYear.TryParse(folder)?.Ending);

    [Theory]
    [InlineData("2024-26")]
    [InlineData("2024-2025")]
    [InlineData("1066")]
    [InlineData("archive")]
    public void Another_folder_is_no_return(string folder) => Assert.Null(ReturnYear.TryParse(folder));
}
