using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.Warehouse;

public sealed class AuditLogTests
{
    [Theory]
    [EveryDatabase]
    public async Task What_was_entered_is_found_by_person_action_text_and_day_the_newest_first(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        await using var store = await warehouse.OperationsAsync();
        await AddAsync(store, "Ada", AuditAction.SignedIn, "with Entra", "2026-11-20T23:59:59Z");
        await AddAsync(store, "Grace", AuditAction.ChildrenSeen, "members of reviews-in-time", "2026-11-21T00:00:00Z");
        await AddAsync(store, "Ada", AuditAction.ChildrenExported, "members of looked-after", "2026-11-21T09:00:00Z");

        Assert.Equal([3, 1], await NumbersAsync(store, new(Person: "ada")));
        Assert.Equal([2], await NumbersAsync(store, new(Action: AuditAction.ChildrenSeen)));
        Assert.Equal([3, 2], await NumbersAsync(store, new(Text: "MEMBERS")));
        Assert.Equal([1], await NumbersAsync(store, new(To: new(2026, 11, 20))));
        Assert.Equal([3, 2], await NumbersAsync(store, new(From: new(2026, 11, 21), To: new(2026, 11, 21))));
    }

    [Theory]
    [EveryDatabase]
    public async Task A_log_that_nobody_has_touched_holds_across_processes(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        await using (var store = await warehouse.OperationsAsync()) await AddAsync(store, "Ada", AuditAction.SignedIn, "", "2026-11-20T10:00:00.1234567Z");
        await using var again = await warehouse.OperationsAsync();
        await AddAsync(again, "Grace", AuditAction.ChildrenSeen, "members of looked-after", "2026-11-20T11:00:00Z");

        var found = await again.Audit.VerifyAsync(CancellationToken.None);

        Assert.Equal((2, null), (found.Entries, found.Break));
        Assert.Equal("Grace", found.Head?.Event.Person);
    }

    [Theory]
    [EveryDatabase("update audit_entry set row_count = 1 where entry_number = 2", "Entry 2 of 2026-11-21 09:02:00Z was changed after it was written.")]
    [EveryDatabase("update audit_entry set person = 'Eve' where entry_number = 1", "Entry 1 of 2026-11-21 09:01:00Z was changed after it was written.")]
    [EveryDatabase("update audit_entry set action = 'nonsense' where entry_number = 2", "Entry 2 of 2026-11-21 09:02:00Z was changed after it was written.")]
    [EveryDatabase("update audit_entry set written_at = timestamptz '2026-11-21 10:00:00Z' where entry_number = 3", "Entry 3 of 2026-11-21 10:00:00Z was changed after it was written.")]
    [EveryDatabase("delete from audit_entry where entry_number = 2", "Entry 2 is missing: entry 3 of 2026-11-21 09:03:00Z comes in its place.")]
    [EveryDatabase("delete from audit_entry where entry_number = 1", "Entry 1 is missing: entry 2 of 2026-11-21 09:02:00Z comes in its place.")]
    public async Task What_was_changed_or_removed_is_told_with_its_entry(OperationsDatabase database, string tampering, string sentence)
    {
        using var warehouse = new TemporaryWarehouse(database);
        await using var store = await warehouse.OperationsAsync();
        foreach (var minute in (int[])[1, 2, 3])
            await AddAsync(store, "Ada", AuditAction.ChildrenSeen, "members of looked-after", $"2026-11-21T09:0{minute}:00Z", rows: 40 + minute);
        await using (var connection = await store.ConnectAsync(CancellationToken.None)) await connection.RunAsync(tampering, CancellationToken.None);

        Assert.Equal(sentence, (await store.Audit.VerifyAsync(CancellationToken.None)).Break);
    }

    [Theory]
    [EveryDatabase]
    public async Task An_entry_written_anew_with_a_hash_of_its_own_breaks_the_next(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        await using var store = await warehouse.OperationsAsync();
        foreach (var minute in (int[])[1, 2, 3]) await AddAsync(store, "Ada", AuditAction.SignedIn, "", $"2026-11-21T09:0{minute}:00Z");
        var first = (await store.Audit.SearchAsync(new(), 2, 1, CancellationToken.None)).Single();
        var forged = AuditEntry.Following(1, first.At, first.Event with { Person = "Eve" }, "");
        await using (var connection = await store.ConnectAsync(CancellationToken.None))
            await connection.RunAsync($"update audit_entry set person = 'Eve', hash = '{forged.Hash}' where entry_number = 1", CancellationToken.None);

        Assert.Equal(
            "Entry 2 of 2026-11-21 09:02:00Z does not follow the entry before it: one of the two was written anew.",
            (await store.Audit.VerifyAsync(CancellationToken.None)).Break);
    }

    [Theory]
    [EveryDatabase]
    public async Task Entries_that_many_write_at_once_stand_in_one_unbroken_row(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        await using var one = await warehouse.OperationsAsync();
        await using var other = await warehouse.OperationsAsync();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(count => AddAsync(count % 2 == 0 ? one : other, "Ada", AuditAction.SignedIn, "", "2026-11-21T09:00:00Z")));
        var found = await one.Audit.VerifyAsync(CancellationToken.None);

        Assert.Equal((40, null), (found.Entries, found.Break));
    }

    private static Task AddAsync(OperationsStore store, string person, AuditAction action, string subject, string at, long? rows = null) => store.Audit.AppendAsync(
        new(person, "Senior manager", action, subject, null, null, rows, null),
        DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture),
        CancellationToken.None);

    private static async Task<IEnumerable<long>> NumbersAsync(OperationsStore store, AuditSearch search) =>
        (await store.Audit.SearchAsync(search, 0, 10, CancellationToken.None)).Select(entry => entry.Number);
}
