using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Warehouse;

namespace IroAnalytics.Tests.Commands;

public sealed class AuditCommandTests
{
    [Theory]
    [EveryDatabase]
    public async Task A_log_as_it_was_written_ends_with_0_and_says_the_hash_to_keep(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        var hash = await GivenEntriesAsync(warehouse, 3);

        var (exitCode, output, errors) = await VerifyAsync(warehouse);

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.StartsWith("3 entries, all as they were written.", output, StringComparison.Ordinal);
        Assert.Contains(hash, output.ReplaceLineEndings(""), StringComparison.Ordinal);
        Assert.Equal(0, (await VerifyAsync(warehouse, "--holds", hash)).ExitCode);
    }

    [Theory]
    [EveryDatabase]
    public async Task A_changed_entry_ends_with_1_and_is_named(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        await GivenEntriesAsync(warehouse, 3, "update audit_entry set person = 'Eve' where entry_number = 2");

        var (exitCode, output, errors) = await VerifyAsync(warehouse);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("Entry 2 of", errors, StringComparison.Ordinal);
        Sentence.IsReadable(errors.Trim());
    }

    [Theory]
    [EveryDatabase]
    public async Task A_log_whose_end_was_cut_off_does_not_hold_the_hash_of_the_earlier_check(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        var hash = await GivenEntriesAsync(warehouse, 3, "delete from audit_entry where entry_number = 3");

        var (exitCode, _, errors) = await VerifyAsync(warehouse, "--holds", hash);

        Assert.Equal(1, exitCode);
        Assert.Contains("was cut off or written anew", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_log_is_refused_and_stays_as_it_is()
    {
        using var warehouse = new TemporaryWarehouse();
        var (exitCode, _, errors) = await VerifyAsync(warehouse);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("There is no audit log in", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(warehouse.Folder.Operations));
    }

    private static async Task<string> GivenEntriesAsync(TemporaryWarehouse warehouse, int count, string tampering = "select 1")
    {
        await using var store = await warehouse.OperationsAsync();
        for (var entry = 0; entry < count; entry++)
            await store.Audit.AppendAsync(new("Ada", "admin", AuditAction.SignedIn, "", null, null, null, null), warehouse.Time.GetUtcNow(), CancellationToken.None);
        var hash = (await store.Audit.VerifyAsync(CancellationToken.None)).Head?.Hash ?? "";
        await using var connection = await store.ConnectAsync(CancellationToken.None);
        await connection.RunAsync(tampering, CancellationToken.None);
        return hash;
    }

    private static Task<(int ExitCode, string Output, string Errors)> VerifyAsync(TemporaryWarehouse warehouse, params string[] more) =>
        IroProcess.RunAsync(warehouse.Folder.PostgreSql, ["audit", "verify", "--warehouse", warehouse.Folder.Path, .. more]);
}
