using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Extracts;

namespace IroAnalytics.Tests;

public sealed class WholeRunTests
{
    [Fact]
    public async Task A_refresh_publishes_the_values_the_counts_of_rows_and_the_findings()
    {
        using var extracts = ExtractFolderBuilder.WithRequired()
            .Reviews("A1,01/02/2012,20/05/2025,PN1", "A1,01/02/2012,20/05/2025,PN1", "A1,01/02/2012,20/06/2026,PN1", "Z9,,31/02/2025,PN1");

        var (warehouse, report) = await RefreshedWarehouse.OfAsync(extracts);
        using var _ = warehouse;

        Assert.Equal(RunOutcome.Published, report.Outcome);
        Assert.Equal(report.Run, warehouse.CurrentRun());
        var reviews = Assert.Single(report.Extracts, extract => extract.File == "Reviews.csv");
        Assert.Equal(
            (4, 1, 2, 0, 1), (reviews.RowsRead, reviews.RowsUsed, reviews.RowsSetAside, reviews.RowsSuperseded, reviews.RowsDuplicate));
        Assert.Equal((2, ValueStatus.Ok), ValueAndStatus(await warehouse.ValueAsync("looked-after", "2025-06")));
        Assert.Equal((100, ValueStatus.Ok), ValueAndStatus(await warehouse.ValueAsync("reviews-in-time", "2025-05")));
        Assert.Equal(
            [
                "166 Reviews.csv:4 Z9", "167 Reviews.csv:4 Z9", "INT08 Reviews.csv:4 Z9", "care-without-review Episodes.csv:2 B2",
                "review-long-ago Reviews.csv:1 A1", "row-after-as-at Reviews.csv:3 A1", "row-copy Reviews.csv:2 A1", "row-undated Reviews.csv:4 Z9", "unreadable-value Reviews.csv:4 Z9",
            ],
            await warehouse.FindingsAsync());
    }

    [Fact]
    public async Task Without_an_as_at_date_it_is_the_latest_day_in_the_extracts_that_is_not_after_today()
    {
        using var extracts = ExtractFolderBuilder.WithRequired()
            .Reviews("A1,01/02/2012,20/05/2025,PN1", "A1,01/02/2012,20/10/2026,PN1", "A1,01/02/2012,22/11/2026,PN1");

        var (warehouse, report) = await RefreshedWarehouse.OfAsync(extracts, asAt: null);
        using var _ = warehouse;

        Assert.Equal(new DateOnly(2026, 10, 20), report.AsAt);
    }

    [Fact]
    public async Task A_refused_file_is_told_and_the_rest_is_published()
    {
        using var extracts = ExtractFolderBuilder.WithRequired().Write("photo.csv", [0xFF, 0xD8, 0x00, 0x01]).Write("empty.csv", "");

        var (warehouse, report) = await RefreshedWarehouse.OfAsync(extracts);
        using var _ = warehouse;

        Assert.Equal(RunOutcome.Published, report.Outcome);
        Assert.Equal(
            ["empty.csv", "photo.csv"], report.Extracts.Where(extract => extract.Problem is not null).Select(extract => extract.File));
    }

    [Theory]
    [InlineData("Header.csv", "Header")]
    [InlineData("Episodes.csv", "Episodes")]
    [InlineData("Reviews.csv", "Reviews")]
    public async Task Without_a_required_extract_nothing_is_published(string file, string extract)
    {
        using var extracts = ExtractFolderBuilder.WithRequired().Without(file);

        var (warehouse, report) = await RefreshedWarehouse.OfAsync(extracts);
        using var _ = warehouse;

        Assert.Equal(RunOutcome.Refused, report.Outcome);
        Assert.Equal(
            $"No file in '{extracts.Path}' could be read as {extract}. Header, Episodes and Reviews of the SSDA903 are needed: add them.",
            report.Message);
        Assert.Null(warehouse.CurrentRun());
    }

    [Fact]
    public async Task A_required_extract_that_is_refused_stops_the_run_and_says_why_it_was()
    {
        using var extracts = ExtractFolderBuilder.WithRequired().Write("Reviews.csv", "CHILD;DOB;REVIEW;REVIEW_CODE\n");

        var (warehouse, report) = await RefreshedWarehouse.OfAsync(extracts);
        using var _ = warehouse;

        Assert.Equal(RunOutcome.Refused, report.Outcome);
        Assert.Contains(report.Extracts, extract => extract.Problem == "'Reviews.csv' separates its values by semicolons. Save it with commas.");
    }

    [Fact]
    public async Task A_folder_without_files_is_refused()
    {
        using var extracts = ExtractFolderBuilder.Empty();

        var (warehouse, report) = await RefreshedWarehouse.OfAsync(extracts);
        using var _ = warehouse;

        Assert.Equal(RunOutcome.Refused, report.Outcome);
        Assert.StartsWith($"No file in '{extracts.Path}' could be read as Header, Episodes, Reviews.", report.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headings_alone_hold_no_day_so_the_as_at_date_must_be_given()
    {
        using var extracts = ExtractFolderBuilder.Empty().Header().Episodes().Reviews();

        var (warehouse, undated) = await RefreshedWarehouse.OfAsync(extracts, asAt: null);
        using var _ = warehouse;
        var dated = await warehouse.RefreshAsync(extracts.Path);

        Assert.Equal(RunOutcome.Refused, undated.Outcome);
        Assert.Equal(
            "No DECOM, DEC or REVIEW that is not after today could be read, so the as-at date is not known. Give it with --as-at.",
            undated.Message);
        Assert.Equal(RunOutcome.Published, dated.Outcome);
        Assert.Equal((null, ValueStatus.NoData), ValueAndStatus(await warehouse.ValueAsync("reviews-in-time", "2025-06")));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_or_is_a_file_is_refused()
    {
        using var extracts = ExtractFolderBuilder.WithRequired();
        using var warehouse = new RefreshedWarehouse();

        var missing = await warehouse.RefreshAsync(extracts.File("nowhere"));
        var file = await warehouse.RefreshAsync(extracts.File("Header.csv"));
        var blank = await warehouse.RefreshAsync("");

        Assert.All([missing, file, blank], report => Assert.Equal(RunOutcome.Refused, report.Outcome));
        Assert.StartsWith($"The extracts folder '{extracts.File("nowhere")}' cannot be read: ", missing.Message, StringComparison.Ordinal);
        Assert.StartsWith($"The extracts folder '{extracts.File("Header.csv")}' cannot be read: ", file.Message, StringComparison.Ordinal);
        Assert.Null(warehouse.CurrentRun());
    }

    [Fact]
    public async Task A_warehouse_that_cannot_be_made_is_refused()
    {
        using var extracts = ExtractFolderBuilder.WithRequired();
        var options = new PipelineOptions(extracts.Path, Path.Combine(extracts.File("Header.csv"), "warehouse"));

        var report = await new PipelineRun(options, TimeProvider.System).ExecuteAsync(null, CancellationToken.None);

        Assert.Equal(RunOutcome.Refused, report.Outcome);
        Assert.Contains(options.WarehouseFolder, report.Message, StringComparison.Ordinal);
        Sentence.IsReadable(report.Message);
    }

    [Fact]
    public async Task Bank_holidays_that_do_not_reach_far_enough_refuse_the_run_and_name_the_year()
    {
        using var extracts = ExtractFolderBuilder.WithRequired().Rows("holidays.csv", "DATE,NAME", "25/12/2019,Christmas Day", "25/12/2020,Christmas Day");

        var (warehouse, report) = await RefreshedWarehouse.OfAsync(extracts);
        using var _ = warehouse;

        Assert.Equal(RunOutcome.Refused, report.Outcome);
        Assert.StartsWith("Bank holidays are known for 2019 to 2020, and working days are needed in 2025", report.Message, StringComparison.Ordinal);
        Assert.Null(warehouse.CurrentRun());
    }

    [Fact]
    public async Task Targets_of_the_council_replace_all_that_ship()
    {
        using var extracts = ExtractFolderBuilder.WithRequired().Rows("t.csv", "INDICATOR,FROM,TARGET", "reviews-in-time,01/04/2025,97.5");

        var (warehouse, _) = await RefreshedWarehouse.OfAsync(extracts);
        using var disposed = warehouse;

        Assert.Equal(97.5, (await warehouse.ValueAsync("reviews-in-time", "2025-05")).Target);
        Assert.Null((await warehouse.ValueAsync("participation", "2025-05")).Target);
    }

    [Fact]
    public async Task An_end_after_the_as_at_date_is_blank_and_so_is_its_reason()
    {
        using var extracts = ExtractFolderBuilder.WithRequired()
            .Episodes("A1,01/05/2025,S,C2,N1,U4,PR1,01/04/2026,E11,,,,", "B2,01/06/2025,S,C2,N1,U4,PR1,31/03/2026,E11,,,,");

        var (warehouse, _) = await RefreshedWarehouse.OfAsync(extracts);
        using var disposed = warehouse;

        Assert.Equal(1, (await warehouse.ValueAsync("looked-after", "2026-03")).Value);
        Assert.Equal(1, (await warehouse.ValueAsync("ceased-looked-after", "2025-26")).Value);
    }

    [Fact]
    public async Task Impossible_days_and_children_without_episodes_are_found_and_the_rest_is_counted()
    {
        using var extracts = ExtractFolderBuilder.WithRequired()
            .Header("A1,M,01/02/2012,WBRI,,,", "B2,F,03/04/2026,WBRI,,,", "C3,F,30/02/2012,WBRI,,,")
            .Reviews("A1,01/02/2012,20/05/2025,PN1", "C3,,21/05/2025,PN1", "B2,,10/06/2025,PN1");

        var (warehouse, report) = await RefreshedWarehouse.OfAsync(extracts);
        using var _ = warehouse;

        Assert.Equal(RunOutcome.Published, report.Outcome);
        Assert.Equal(
            [
                "102 Header.csv:3 C3", "301 Header.csv:2 B2", "302 Episodes.csv:2 B2", "302 Header.csv:2 B2", "EPI Header.csv:3 C3", "episode-before-birth Episodes.csv:2 B2", "review-before-birth Reviews.csv:3 B2", "review-long-ago Reviews.csv:1 A1",
                "review-long-ago Reviews.csv:3 B2", "review-outside-care Reviews.csv:2 C3", "unreadable-value Header.csv:3 C3",
            ],
            await warehouse.FindingsAsync());
        Assert.Equal(2, (await warehouse.ValueAsync("looked-after", "2025-06")).Value);
    }

    [Fact]
    public async Task Unchanged_extracts_publish_nothing_new_and_a_change_of_one_byte_does()
    {
        using var extracts = ExtractFolderBuilder.WithRequired();
        var (warehouse, first) = await RefreshedWarehouse.OfAsync(extracts);
        using var _ = warehouse;

        var again = await warehouse.RefreshAsync(extracts.Path, skipUnchanged: true);
        extracts.Reviews("A1,01/02/2012,20/05/2025,PN2");
        var changed = await warehouse.RefreshAsync(extracts.Path, skipUnchanged: true);

        Assert.Equal((RunOutcome.Unchanged, first.Run), (again.Outcome, again.Run));
        Assert.Equal((RunOutcome.Published, changed.Run), (changed.Outcome, warehouse.CurrentRun()));
    }

    [Fact]
    public async Task A_rollback_lasts_until_the_extracts_change()
    {
        using var extracts = ExtractFolderBuilder.WithRequired();
        var (warehouse, first) = await RefreshedWarehouse.OfAsync(extracts);
        using var _ = warehouse;
        var second = await warehouse.RefreshAsync(extracts.Reviews("A1,01/02/2012,20/05/2025,PN2").Path);
        await new RunHistory(new(warehouse.Path)).RollbackAsync(first.Run ?? "", CancellationToken.None);

        var nightly = await warehouse.RefreshAsync(extracts.Path, skipUnchanged: true);

        Assert.Equal((RunOutcome.Unchanged, second.Run), (nightly.Outcome, nightly.Run));
        Assert.Equal(first.Run, warehouse.CurrentRun());
    }

    [Fact]
    public async Task A_refused_refresh_leaves_the_former_run_in_service()
    {
        using var extracts = ExtractFolderBuilder.WithRequired();
        var (warehouse, first) = await RefreshedWarehouse.OfAsync(extracts);
        using var _ = warehouse;

        var refused = await warehouse.RefreshAsync(extracts.Without("Header.csv").Path);

        Assert.Equal(RunOutcome.Refused, refused.Outcome);
        Assert.Equal(first.Run, warehouse.CurrentRun());
        Assert.Equal(2, (await warehouse.ValueAsync("looked-after", "2025-06")).Value);
    }

    private static (double?, ValueStatus) ValueAndStatus((double? Value, ValueStatus Status, double? Target) value) => (value.Value, value.Status);
}
