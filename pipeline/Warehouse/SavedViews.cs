using System.Data.Common;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>A view of a page that somebody has named.</summary>
/// <param name="Id">32 hexadecimal digits.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Address">Path and query of the page, which are all of what it shows.</param>
/// <param name="SavedAt">When.</param>
public sealed record SavedView(string Id, string Name, string Address, DateTimeOffset SavedAt);

/// <summary>The views that people have named. Each is its owner's alone.</summary>
public sealed class SavedViews
{
    private const string List = "select view_id, name, address, saved_at from saved_view where person = $1 order by lower(name), saved_at";
    private const string Add = "insert into saved_view (view_id, person, name, address, saved_at) values ($1, $2, $3, $4, $5)";
    private const string Delete = "delete from saved_view where view_id = $1 and person = $2";

    private readonly OperationsStore store;

    internal SavedViews(OperationsStore store) => this.store = store;

    /// <summary>A person's views, in order of their names.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<SavedView>> ListAsync(string person, CancellationToken cancellation)
    {
        await using var connection = await store.ConnectAsync(cancellation);
        return await connection.ReadAsync(List, OperationsStore.Parameters(person), Row, cancellation);
    }

    /// <summary>Keeps a view.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="address">Path and query.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellation">Stops the recording.</param>
    public Task SaveAsync(string person, string name, string address, DateTimeOffset at, CancellationToken cancellation) =>
        ExecuteAsync(Add, cancellation, Guid.NewGuid().ToString("N"), person, name, address, at);

    /// <summary>Removes a view; one that is another person's, or gone already, stays as it is.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="id">The view.</param>
    /// <param name="cancellation">Stops the removing.</param>
    public Task RemoveAsync(string person, string id, CancellationToken cancellation) => ExecuteAsync(Delete, cancellation, id, person);

    private static SavedView Row(DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetFieldValue<DateTimeOffset>(3));

    private async Task ExecuteAsync(string sql, CancellationToken cancellation, params object?[] values)
    {
        await using var connection = await store.ConnectAsync(cancellation);
        await connection.RunAsync(sql, OperationsStore.Parameters(values), cancellation);
    }
}
