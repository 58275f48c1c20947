using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;
using IroAnalytics.Pipeline.Domain;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>Runs the selects that stand beside this file, each under its own name.</summary>
internal static class Query
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    static Query()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.AddTypeHandler(new Moments());
    }

    /// <summary>All rows of a select.</summary>
    /// <typeparam name="TRow">The record whose names are the select's columns.</typeparam>
    /// <param name="connection">A published run.</param>
    /// <param name="name">The file's name without <c>.sql</c>.</param>
    /// <param name="parameters">The values of its <c>$names</c>.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static async Task<IReadOnlyList<TRow>> RowsAsync<TRow>(
        DbConnection connection, string name, object? parameters, CancellationToken cancellation) =>
        (await connection.QueryAsync<TRow>(new CommandDefinition(Text(name), parameters, cancellationToken: cancellation))).AsList();

    /// <summary>All rows of a select about single children, within a scope.</summary>
    /// <typeparam name="TRow">The record whose names are the select's columns.</typeparam>
    /// <param name="connection">A published run.</param>
    /// <param name="scope">The children that may be read: the select's <c>$caseload</c>, null for every child.</param>
    /// <param name="name">The file's name without <c>.sql</c>.</param>
    /// <param name="parameters">The values of its other <c>$names</c>.</param>
    /// <param name="cancellation">Ends the query.</param>
    /// <exception cref="ChildrenNotOpenException">The scope has no single children.</exception>
    public static Task<IReadOnlyList<TRow>> ChildRowsAsync<TRow>(
        DbConnection connection, ReadingScope scope, string name, object? parameters, CancellationToken cancellation)
    {
        var scoped = new DynamicParameters(parameters);
        scoped.Add("caseload", scope.Caseload());
        return RowsAsync<TRow>(connection, name, scoped, cancellation);
    }

    private static string Text(string name) => Texts.GetOrAdd(name, static key =>
    {
        using var stream = typeof(Query).Assembly.GetManifestResourceStream($"queries/{key}.sql")
            ?? throw new InvalidOperationException($"There is no query '{key}.sql' beside the other queries.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    /// <summary>DuckDB.NET gives a moment as its date and time in UTC.</summary>
    private sealed class Moments : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override DateTimeOffset Parse(object value) => new(DateTime.SpecifyKind((DateTime)value, DateTimeKind.Utc));

        public override void SetValue(System.Data.IDbDataParameter parameter, DateTimeOffset value) => parameter.Value = value;
    }
}
