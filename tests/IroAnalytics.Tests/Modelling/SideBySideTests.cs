using System.Collections.Concurrent;
using System.Data.Common;
using IroAnalytics.DuckDb;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Tests.Modelling;

public sealed class SideBySideTests
{
    [Fact]
    public async Task A_step_is_done_after_those_it_waits_for_and_beside_those_it_does_not()
    {
        await using var database = DuckDbDatabase.Open(new(DuckDbOptions.InMemory));
        var (met, done) = (new Barrier(2), new ConcurrentQueue<string>());
        var sideBySide = new SideBySide(database.Connect, 2);

        await sideBySide.RunAsync(
            [
                Step("a", [], () => Meet(met)),
                Step("b", [], () => Meet(met)),
                Step("c", ["a", "b", "not a step"], () => true),
            ],
            CancellationToken.None);

        Assert.Equal("c", done.Last());
        Assert.Equal(3, done.Count);

        WorkStep Step(string name, string[] after, Func<bool> work) => new(name, after.ToHashSet(), async (connection, cancellation) =>
        {
            Assert.True(await Task.Run(work, cancellation));
            await connection.RunAsync($"create table {name} as select 1 as one", cancellation);
            done.Enqueue(name);
        });
    }

    [Fact]
    public async Task Where_a_step_fails_those_that_wait_for_it_are_not_begun_and_the_failure_is_told()
    {
        await using var database = DuckDbDatabase.Open(new(DuckDbOptions.InMemory));
        var begun = new ConcurrentQueue<string>();
        var sideBySide = new SideBySide(database.Connect, 2);

        var failure = await Assert.ThrowsAnyAsync<DbException>(() => sideBySide.RunAsync(
            [Step("wrong", [], "select * from nowhere"), Step("after", ["wrong"], "select 1"), Step("beside", [], "select 1")],
            CancellationToken.None));

        Assert.Contains("nowhere", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["beside", "wrong"], begun.Order());

        WorkStep Step(string name, string[] after, string sql) => new(name, after.ToHashSet(), (connection, cancellation) =>
        {
            begun.Enqueue(name);
            return connection.RunAsync(sql, cancellation);
        });
    }

    [Fact]
    public async Task The_step_with_the_longest_row_of_others_behind_it_is_begun_first_and_else_the_first_named()
    {
        await using var database = DuckDbDatabase.Open(new(DuckDbOptions.InMemory));
        var begun = new ConcurrentQueue<string>();

        await new SideBySide(database.Connect, 1).RunAsync(
            [Step("single", []), Step("last", ["middle"]), Step("alone", []), Step("middle", ["first"]), Step("first", [])],
            CancellationToken.None);

        Assert.Equal(["first", "middle", "single", "last", "alone"], begun);

        WorkStep Step(string name, string[] after) => new(name, after.ToHashSet(), (_, _) =>
        {
            begun.Enqueue(name);
            return Task.CompletedTask;
        });
    }

    private static bool Meet(Barrier barrier) => barrier.SignalAndWait(TimeSpan.FromSeconds(30));
}
