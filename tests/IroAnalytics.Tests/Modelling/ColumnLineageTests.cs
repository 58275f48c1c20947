using IroAnalytics.DuckDb;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Tests.Modelling;

/// <summary>Which columns of the tables below a select is made from, through the models between.</summary>
public sealed class ColumnLineageTests
{
    private static readonly SqlModel[] Models =
    [
        new("staging.review", "select child as child_id, review as held_on, review_code, note from raw.reviews where is_used"),
        new("core.review", """
            with dated as (select child_id, held_on, arg_max(review_code, row_number) as code from staging.review group by child_id, held_on)
            select dated.child_id, dated.held_on, dated.code, person.born_on
            from dated left join staging.person as person on dated.child_id = person.person_id
            """),
    ];

    [Theory]
    [InlineData("select held_on from core.review", "child, is_used, review")] // the note is made and not asked for; nor is the code
    [InlineData("select held_on, code from core.review", "child, is_used, review, review_code, row_number")]
    [InlineData("select held_on from core.review where code = 'PN1'", "child, is_used, review, review_code, row_number")]
    [InlineData("with all_of_it as (select * from core.review) select code from all_of_it", "child, is_used, review, review_code, row_number")]
    [InlineData("select held_on from staging.review where held_on in (select note from staging.review)", "is_used, note, review")]
    [InlineData("with all_of_it as (select born_on as held_on from core.review union all select held_on from core.review) select held_on from all_of_it", "child, is_used, review")]
    public async Task A_select_is_made_from_what_its_columns_filters_and_groups_name(string select, string expected)
    {
        var sources = await SourcesAsync(select);

        Assert.Equal(expected, string.Join(", ", sources["raw.reviews"].Intersect(["child", "review", "review_code", "note", "is_used", "row_number"]).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("select held_on from core.review", false)]
    [InlineData("select born_on from core.review", true)]
    public async Task A_left_join_counts_where_something_of_its_table_does(string select, bool isSource)
    {
        var sources = await SourcesAsync(select);

        Assert.Equal(isSource, sources["staging.person"].Contains("person_id"));
    }

    [Theory]
    [InlineData("select held_on, code from core.review", false)]
    [InlineData("select held_on, code from core.review where code = 'PN1'", true)]
    public async Task A_column_that_is_left_out_counts_where_it_filters(string select, bool isSource)
    {
        var sources = await SourcesAsync(select, "code");

        Assert.Equal(isSource, sources["raw.reviews"].Contains("review_code"));
    }

    private static async Task<IReadOnlyDictionary<string, IReadOnlySet<string>>> SourcesAsync(string select, params string[] without)
    {
        await using var database = DuckDbDatabase.Open(new DuckDbOptions(DuckDbOptions.InMemory, Threads: 1));
        await using var connection = database.Connect();
        var lineage = await ColumnLineage.OfAsync(connection, Models, CancellationToken.None);
        return await lineage.SourcesAsync(new("question", select), without, CancellationToken.None);
    }
}
