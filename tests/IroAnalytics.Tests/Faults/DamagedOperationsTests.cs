using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Warehouse;

namespace IroAnalytics.Tests.Faults;

/// <summary>The file of people's decisions, notes and the audit log after a disk or a copy has failed.</summary>
public sealed class DamagedOperationsTests : IDisposable
{
    private const int Header = 3 * 4096;

    private static readonly WorklistDecision Decision = new(
        "C-1", "2026-10", Verdict.Agree, "The plan is stale.", "Ada", new(2026, 12, 1), null, "Grace", new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero),
        new("20261121T081500Z-0001", new(2026, 10, 31), "rule", 3, "high"));

    private readonly TemporaryWarehouse warehouse = new();
    private readonly string backups = Directory.CreateTempSubdirectory("iro-damaged-").FullName;

    public static TheoryData<string> Damages { get; } = ["cut in half", "cut after its header", "empty", "header overwritten", "data overwritten", "another file"];

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_damaged_file_is_told_in_a_sentence_left_as_it_is_and_replaced_by_the_backup(string damage)
    {
        await DecideAsync();
        await using (var store = await OpenAsync()) await new Backup(warehouse.Folder, warehouse.Time).MakeAsync(store, backups, CancellationToken.None);
        Damage(warehouse.Folder.Operations, damage);
        var damaged = await File.ReadAllBytesAsync(warehouse.Folder.Operations);

        var problem = await Assert.ThrowsAsync<WarehouseProblemException>(ReadAsync);

        Sentence.IsReadable(problem.Message);
        Assert.Contains(warehouse.Folder.Operations, problem.Message, StringComparison.Ordinal);
        Assert.Contains("backup", problem.Message, StringComparison.Ordinal);
        Assert.Equal(damaged, await File.ReadAllBytesAsync(warehouse.Folder.Operations));
        var restored = await new Restoration(warehouse.Folder, warehouse.Time).RestoreAsync(backups, replace: true, CancellationToken.None);
        Assert.NotNull(restored.Former);
        Assert.Equal(Decision, Assert.Single(await ReadAsync()));
    }

    public void Dispose()
    {
        warehouse.Dispose();
        Directory.Delete(backups, recursive: true);
    }

    private static void Damage(string path, string damage)
    {
        using var file = new FileStream(path, FileMode.Open);
        var garbage = new byte[file.Length];
        new Random(20261122).NextBytes(garbage);
        switch (damage)
        {
            case "cut in half": file.SetLength(file.Length / 2); break;
            case "cut after its header": file.SetLength(Header); break;
            case "empty": file.SetLength(0); break;
            case "header overwritten": file.Write(garbage.AsSpan(0, Header)); break;
            case "data overwritten": file.Position = Header; file.Write(garbage.AsSpan(Header)); break;
            default: file.SetLength(0); file.Write("CHILD,SEX,DOB\n"u8); break;
        }
    }

    private Task<OperationsStore> OpenAsync() => OperationsStore.OpenAsync(warehouse.Folder, warehouse.Time, CancellationToken.None);

    private async Task DecideAsync()
    {
        await using var store = await OpenAsync();
        await store.Decisions.DecideAsync(Decision, CancellationToken.None);
    }

    private async Task<IReadOnlyList<WorklistDecision>> ReadAsync()
    {
        await using var store = await OpenAsync();
        return await store.Decisions.ListAsync(CancellationToken.None);
    }
}
