using System.Security.Cryptography;
using System.Text.Json;
using IroAnalytics.DuckDb;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Risk;
using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Risk;

namespace IroAnalytics.Tests.Pages;

/// <summary>A copy of the published demonstration for one test, in which the rule score serves; a run in which a machine score serves can follow.</summary>
internal sealed class RiskWarehouse : IDisposable
{
    /// <summary>The machine score likes best whom the rule score likes least, so that the two lists differ.</summary>
    private const string MachineScores = """
        update risk.score set
            probability = rule_place::double / (1 + (select max(rule_place) from risk.score)),
            place = (select count(*) from risk.score as others where others.as_of = score.as_of) - rule_place + 1,
            band = 'high', is_high = true, model = 'logistic-test';
        update risk.score set is_listed = place <= (
            select count(*) from risk.score as others where others.as_of = score.as_of and others.is_rule_listed);
        update risk.model set model = 'logistic-test', serves = 'machine', why_rule = null, has_passed_gate = true, approved_by = 'A. Person', approved_on = '2026-11-02', card = $card;
        insert into risk.band values ('machine', 'high', 0.3, 138, 41), ('machine', 'medium', 0.1, 200, 20), ('machine', 'low', 0, 600, 6);
        insert into risk.event_share select child_id, as_of, 'E4', 'a review''s decision is 90 days past its day', 0.4, 1 from risk.score where is_newest;
        insert into risk.reason
            select child_id, as_of, 'machine', 1, 'E4', 'workers', 3, 0.7, 'not shown', date '2026-09-21' from risk.score where is_newest
            union all
            select child_id, as_of, 'machine', 2, 'E4', 'same_iro', 1, -0.4, 'not shown', date '2025-02-14' from risk.score where is_newest
        """;

    private static readonly Lazy<string> Card = new(() => JsonSerializer.Serialize(
        ModelCard.Of(new RiskTraining(InventedRows.Make(seed: 7, children: 60, months: 30).Rows, InventedRows.Rule, withTrees: false).Run(null, CancellationToken.None)), RiskModelFile.Json));

    private RiskWarehouse(WarehouseFolder folder) => Folder = folder;

    public WarehouseFolder Folder { get; }

    /// <summary>The card of the machine score.</summary>
    public static string CardJson => Card.Value;

    /// <summary>Copies the demonstration.</summary>
    public static async Task<RiskWarehouse> CopyAsync()
    {
        var from = new WarehouseFolder(await PublishedDemonstration.WarehouseAsync());
        var copy = new RiskWarehouse(new(Directory.CreateTempSubdirectory("iro-worklist-").FullName));
        copy.Folder.Prepare();
        foreach (var file in Directory.EnumerateFiles(from.Runs)) File.Copy(file, Path.Combine(copy.Folder.Runs, Path.GetFileName(file)));
        File.Copy(from.Pointer, copy.Folder.Pointer);
        return copy;
    }

    /// <summary>The same with a run in which a machine score serves.</summary>
    public static async Task<RiskWarehouse> ByMachineAsync()
    {
        var copy = await CopyAsync();
        await copy.PublishMachineAsync();
        return copy;
    }

    /// <summary>Publishes a run in which a machine score serves.</summary>
    public async Task<RunPointer> PublishMachineAsync()
    {
        var before = RunPointer.Current(Folder) ?? throw new InvalidOperationException("Nothing is published.");
        var run = RunName.Next(Folder, TimeProvider.System);
        File.Copy(Folder.RunFile(before.Run), Folder.RunFile(run));
        await using (var database = DuckDbDatabase.Open(new DuckDbOptions(Folder.RunFile(run))))
        await using (var connection = database.Connect())
        {
            foreach (var statement in MachineScores.Split(";\n"))
            {
                IReadOnlyList<(string, object?)> card = statement.Contains("$card", StringComparison.Ordinal) ? [("card", CardJson)] : [];
                await connection.RunAsync(statement, card, CancellationToken.None);
            }
        }

        var pointer = before with { Run = run, Sha256 = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Folder.RunFile(run)))) };
        pointer.Write(Folder.RunPointerFile(run));
        pointer.Write(Folder.Pointer);
        return pointer;
    }

    /// <summary>Removes a run, as publications do with the oldest.</summary>
    public void Remove(string run)
    {
        File.Delete(Folder.RunFile(run));
        File.Delete(Folder.RunPointerFile(run));
    }

    public void Dispose() => Directory.Delete(Folder.Path, recursive: true);
}
