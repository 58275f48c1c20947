using Dapper;
using IroAnalytics.DuckDb;

namespace IroAnalytics.Tests.DuckDb;

public sealed class DuckDbDapperTests
{
    private const string Children = """
        select 'Zoë' as name, date '2012-02-29' as born_on, true as is_looked_after, 42::bigint as child_id,
            null::double as score, 12.5::decimal(5, 2) as hours
        """;

    [Fact]
    public async Task A_row_becomes_a_record()
    {
        await using var database = DuckDbDatabase.Open(DuckDbOptions.InMemory);
        await using var connection = database.Connect();

        var child = await connection.QuerySingleAsync<Child>(Children);

        Assert.Equal(new Child("Zoë", new DateOnly(2012, 2, 29), true, 42, null, 12.5m), child);
    }

    [Fact]
    public async Task Parameters_of_every_common_type_pick_the_row()
    {
        await using var database = DuckDbDatabase.Open(DuckDbOptions.InMemory);
        await using var connection = database.Connect();

        var found = await connection.QueryAsync<Child>(
            $"select * from ({Children}) where born_on = $bornOn and name = $name and hours = $hours and is_looked_after = $looked and ($to is null or born_on < $to)",
            new { bornOn = new DateOnly(2012, 2, 29), name = "Zoë", hours = 12.5m, looked = true, to = (DateOnly?)null });

        Assert.Single(found);
    }

    [Fact]
    public async Task A_list_is_written_out_after_in()
    {
        await using var database = DuckDbDatabase.Open(DuckDbOptions.InMemory);
        await using var connection = database.Connect();

        var count = await connection.ExecuteScalarAsync<long>("select count(*) from range(10) where range in $ids", new { ids = new[] { 1, 5 } });

        Assert.Equal(2, count);
    }

    // Dapper matches a constructor by names and types, and leaves the underscores of the columns out.
    private sealed record Child(string Name, DateOnly Born_On, bool Is_Looked_After, long Child_Id, double? Score, decimal Hours);
}
