using System.Data.Common;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>A random sample of children that was drawn for an audit. It names no child: run, seed, strata and size give the same children again.</summary>
/// <param name="Id">Its number; later ones are greater.</param>
/// <param name="By">Who drew it.</param>
/// <param name="At">When.</param>
/// <param name="Run">The run it was drawn from.</param>
/// <param name="Seed">The random number that chose, in hexadecimal digits.</param>
/// <param name="Strata">What the sample is spread over, with commas between; empty for nothing.</param>
/// <param name="Size">How many children were asked for.</param>
public sealed record DipSample(long Id, string By, DateTimeOffset At, string Run, string Seed, string Strata, long Size);

/// <summary>The samples that were drawn. None is ever changed or removed.</summary>
public sealed class DipSamples
{
    private const string List = "select sample_id, drawn_by, drawn_at, run, seed, strata, size from dip_sample order by sample_id desc";

    private const string Insert = """
        insert into dip_sample (drawn_by, drawn_at, run, seed, strata, size) values ($1, $2, $3, $4, $5, $6)
        returning sample_id
        """;

    private readonly OperationsStore store;

    internal DipSamples(OperationsStore store) => this.store = store;

    /// <summary>Every sample, the newest first.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<DipSample>> ListAsync(CancellationToken cancellation)
    {
        await using var connection = await store.ConnectAsync(cancellation);
        return await connection.ReadAsync(List, Row, cancellation);
    }

    /// <summary>Keeps a sample.</summary>
    /// <param name="sample">The sample; its number is given here.</param>
    /// <param name="cancellation">Stops the recording.</param>
    /// <returns>Its number.</returns>
    public async Task<long> AddAsync(DipSample sample, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sample);
        await using var connection = await store.ConnectAsync(cancellation);
        var added = await connection.ReadAsync(
            Insert, OperationsStore.Parameters(sample.By, sample.At, sample.Run, sample.Seed, sample.Strata, sample.Size), row => row.GetInt64(0), cancellation);
        return added[0];
    }

    private static DipSample Row(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetFieldValue<DateTimeOffset>(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetInt64(6));
}
