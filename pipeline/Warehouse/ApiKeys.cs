using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>The keys by which programs ask the API.</summary>
public sealed class ApiKeys
{
    private const string Columns =
        "key_id, name, sees_children, made_by, made_at, expires_at, revoked_by, revoked_at, used_on, secret_hash";

    private readonly OperationsStore store;

    internal ApiKeys(OperationsStore store) => this.store = store;

    /// <summary>Makes a key.</summary>
    /// <param name="name">What the program is.</param>
    /// <param name="seesChildren">Whether it opens rows about single children.</param>
    /// <param name="madeBy">Who makes it.</param>
    /// <param name="madeAt">The moment.</param>
    /// <param name="expiresAt">From when on it no longer counts.</param>
    /// <param name="cancellation">Stops the making.</param>
    /// <returns>The key with its secret, which is kept nowhere.</returns>
    public async Task<ApiKeyText> MakeAsync(
        string name, bool seesChildren, string madeBy, DateTimeOffset madeAt, DateTimeOffset expiresAt, CancellationToken cancellation)
    {
        var key = ApiKeyText.Make();
        await ExecuteAsync(
            "insert into api_key (key_id, name, secret_hash, sees_children, made_by, made_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)",
            cancellation, key.Id, name, key.SecretHash, seesChildren, madeBy, madeAt, expiresAt);
        return key;
    }

    /// <summary>Revokes a key that has not been revoked yet.</summary>
    /// <param name="id">The key.</param>
    /// <param name="revokedBy">Who revokes it.</param>
    /// <param name="revokedAt">The moment.</param>
    /// <param name="cancellation">Stops the revoking.</param>
    public Task RevokeAsync(string id, string revokedBy, DateTimeOffset revokedAt, CancellationToken cancellation) => ExecuteAsync(
        "update api_key set revoked_by = $2, revoked_at = $3 where key_id = $1 and revoked_at is null", cancellation, id, revokedBy, revokedAt);

    /// <summary>Notes that a key was used.</summary>
    /// <param name="id">The key.</param>
    /// <param name="day">The day, in UTC.</param>
    /// <param name="cancellation">Stops the noting.</param>
    public Task UsedAsync(string id, DateOnly day, CancellationToken cancellation) =>
        ExecuteAsync("update api_key set used_on = $2 where key_id = $1", cancellation, id, day);

    /// <summary>Every key that was made, the newest first.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellation) =>
        [.. (await ReadAsync($"select {Columns} from api_key order by made_at desc, key_id", cancellation)).Select(row => row.Key)];

    /// <summary>The key that a program sent.</summary>
    /// <param name="sent">What it sent.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The key, whether it still counts or not; null where there is none with this secret.</returns>
    public async Task<ApiKey?> FindAsync(ApiKeyText sent, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sent);
        var (key, hash) = (await ReadAsync($"select {Columns} from api_key where key_id = $1", cancellation, sent.Id)).SingleOrDefault();
        return key is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(sent.SecretHash)) ? key : null;
    }

    private static (ApiKey Key, string Hash) Row(DbDataReader row) => (
        new(
            row.GetString(0),
            row.GetString(1),
            row.GetBoolean(2),
            row.GetString(3),
            row.GetFieldValue<DateTimeOffset>(4),
            row.GetFieldValue<DateTimeOffset>(5),
            row.Nullable<string>(6),
            row.IsDBNull(7) ? null : row.GetFieldValue<DateTimeOffset>(7),
            row.IsDBNull(8) ? null : row.GetFieldValue<DateOnly>(8)),
        row.GetString(9));

    private async Task ExecuteAsync(string sql, CancellationToken cancellation, params object?[] values)
    {
        await using var connection = await store.ConnectAsync(cancellation);
        await connection.RunAsync(sql, OperationsStore.Parameters(values), cancellation);
    }

    private async Task<IReadOnlyList<(ApiKey Key, string Hash)>> ReadAsync(string sql, CancellationToken cancellation, params object?[] values)
    {
        await using var connection = await store.ConnectAsync(cancellation);
        return await connection.ReadAsync(sql, OperationsStore.Parameters(values), Row, cancellation);
    }
}
