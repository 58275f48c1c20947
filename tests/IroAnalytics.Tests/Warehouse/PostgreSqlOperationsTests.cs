using System.Globalization;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.Warehouse;

public sealed class PostgreSqlOperationsTests
{
    [FactWithPostgreSql]
    public async Task A_database_that_is_stopped_is_told_in_a_sentence_and_answers_again_when_it_is_back()
    {
        using var server = new PostgreSqlServer();
        using var warehouse = new TemporaryWarehouse(server);
        await using var store = await warehouse.OperationsAsync();
        await store.Jobs.AskAsync("refresh", "ada", skipUnchanged: false, warehouse.Time.GetUtcNow(), dueAt: null, CancellationToken.None);

        server.Stop();
        var reading = await Assert.ThrowsAsync<WarehouseProblemException>(() => store.Jobs.RecentAsync(10, CancellationToken.None));
        var opening = await Assert.ThrowsAsync<WarehouseProblemException>(warehouse.OperationsAsync);
        server.Start();

        Assert.StartsWith($"The operations database '{store.Name}' does not answer (", reading.Message, StringComparison.Ordinal);
        Assert.Equal(reading.Message, opening.Message);
        Sentence.IsReadable(reading.Message);
        Assert.Single(await store.Jobs.RecentAsync(10, CancellationToken.None));
    }

    [FactWithPostgreSql]
    public async Task A_connection_string_that_is_none_is_refused_without_a_word_of_it()
    {
        foreach (var connection in (string[])["the secret is swordfish", "Host=127.0.0.1;Pasword=swordfish;Database=iro", "Password=swordfish"])
        {
            using var warehouse = new TemporaryWarehouse();
            var folder = warehouse.Folder with { PostgreSql = connection };

            var problem = await Assert.ThrowsAsync<WarehouseProblemException>(() => OperationsStore.OpenAsync(folder, warehouse.Time, CancellationToken.None));

            Assert.StartsWith("The setting Operations:PostgreSql ", problem.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("swordfish", problem.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("swordfish", folder.ToString(), StringComparison.Ordinal);
        }
    }

    [FactWithPostgreSql]
    public async Task Two_processes_that_come_first_at_once_make_the_tables_once()
    {
        using var warehouse = new TemporaryWarehouse(OperationsDatabase.PostgreSql);

        var verified = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ =>
            IroProcess.RunAsync(warehouse.Folder.PostgreSql, ["audit", "verify", "--warehouse", warehouse.Folder.Path])));

        Assert.All(verified, one => Assert.Equal((0, "The audit log is empty."), (one.ExitCode, (one.Output + one.Errors).Trim())));
    }

    [FactWithPostgreSql]
    public async Task The_chain_of_the_audit_log_waits_for_an_entry_that_another_process_is_adding()
    {
        using var warehouse = new TemporaryWarehouse(OperationsDatabase.PostgreSql);
        await using var store = await warehouse.OperationsAsync();
        await AddAsync(store, "first");
        await using var another = new Npgsql.NpgsqlConnection(warehouse.Folder.PostgreSql);
        await another.OpenAsync();
        await using var adding = await another.BeginTransactionAsync();
        await ExecuteAsync(another, string.Create(CultureInfo.InvariantCulture, $"select pg_advisory_xact_lock({(int)Exclusive.Auditing})"));

        var waiting = AddAsync(store, "third");
        var first = (await store.Audit.SearchAsync(new(), 0, 1, CancellationToken.None)).Single();
        var second = AuditEntry.Following(2, first.At, first.Event with { Subject = "second" }, first.Hash);
        await ExecuteAsync(another, $"""
            insert into audit_entry (entry_number, written_at, person, person_role, action, subject, previous_hash, hash)
            values (2, timestamptz '{second.At:u}', 'Ada', 'Senior manager', 'signed-in', 'second', '{second.PreviousHash}', '{second.Hash}')
            """);
        Assert.False(waiting.IsCompleted);
        await adding.CommitAsync();
        await waiting;

        Assert.Equal((3, null), (await store.Audit.VerifyAsync(CancellationToken.None)) is var found ? (found.Entries, found.Break) : default);
        Assert.Equal(["third", "second", "first"], (await store.Audit.SearchAsync(new(), 0, 9, CancellationToken.None)).Select(entry => entry.Event.Subject));
    }

    private static Task AddAsync(OperationsStore store, string subject) => store.Audit.AppendAsync(
        new("Ada", "Senior manager", AuditAction.SignedIn, subject, null, null, null, null), new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero), CancellationToken.None);

    private static async Task ExecuteAsync(Npgsql.NpgsqlConnection connection, string sql)
    {
        await using var command = new Npgsql.NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
