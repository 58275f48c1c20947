using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>Runs the selects that stand beside this file, each under its own name.</summary>
internal static class Query
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <summary>All rows of a select.</summary>
    /// <typeparam name="TRow">The record whose names are the select's columns.</typeparam>
    /// <param name="connection">A published run.</param>
    /// <param name="name">The file's name without <c>.sql</c>.</param>
    /// <param name="parameters">The values of its <c>$names</c>.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static async Task<IReadOnlyList<TRow>> RowsAsync<TRow>(
        DbConnection connection, string name, object? parameters, CancellationToken cancellation) =>
        (await connection.QueryAsync<TRow>(new CommandDefinition(Text(name), parameters, cancellationToken: cancellation))).AsList();

    private static string Text(string name) => Texts.GetOrAdd(name, static key =>
    {
        using var stream = typeof(Query).Assembly.GetManifestResourceStream($"queries/{key}.sql")
            ?? throw new InvalidOperationException($"There is no query '{key}.sql' beside the other queries.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });
}
