using System.Security.Cryptography;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>Secrets that a deployment makes for itself, once, and that no published run holds.</summary>
public sealed class DeploymentSecrets
{
    private const int Bytes = 32;

    private readonly OperationsStore store;

    internal DeploymentSecrets(OperationsStore store) => this.store = store;

    /// <summary>The secret for a purpose: 256 random bits, made when it is first asked for and the same ever after.</summary>
    /// <param name="purpose">What it is for.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<byte[]> GetAsync(string purpose, CancellationToken cancellation)
    {
        if (await KeptAsync(purpose, cancellation) is { } kept) return kept;

        await using var alone = await store.AloneAsync(Exclusive.MakingSecrets, cancellation);
        if (await KeptAsync(purpose, cancellation) is { } keptMeanwhile) return keptMeanwhile;

        var made = RandomNumberGenerator.GetBytes(Bytes);
        await using var connection = await store.ConnectAsync(cancellation);
        await connection.RunAsync(
            "insert into deployment_secret (purpose, secret) values ($1, $2)", OperationsStore.Parameters(purpose, Convert.ToHexStringLower(made)), cancellation);
        return made;
    }

    private async Task<byte[]?> KeptAsync(string purpose, CancellationToken cancellation)
    {
        await using var connection = await store.ConnectAsync(cancellation);
        var kept = await connection.ReadAsync(
            "select secret from deployment_secret where purpose = $1", OperationsStore.Parameters(purpose), row => row.GetString(0), cancellation);
        return kept.Count == 0 ? null : Convert.FromHexString(kept[0]);
    }
}
