using System.Globalization;
using IroAnalytics.DuckDb.Native;
using IroAnalytics.DuckDb.Writing;

namespace IroAnalytics.DuckDb.Execution;

/// <summary>One statement that DuckDB has understood and can run any number of times.</summary>
internal sealed class PreparedStatement : IDisposable
{
    private readonly ConnectionHandle _connection;
    private readonly PreparedHandle _prepared;

    public PreparedStatement(ConnectionHandle connection, PreparedHandle prepared)
    {
        _connection = connection;
        _prepared = prepared;
        ParameterNames = [.. Names()];
    }

    /// <summary>The names without <c>$</c>, in DuckDB's order; <c>1</c>, <c>2</c> and so on where the text has <c>?</c>.</summary>
    public IReadOnlyList<string> ParameterNames { get; }

    public ResultHandle Execute(DuckDbParameterCollection parameters, Interruption interruption, CancellationToken cancellation)
    {
        Bind(parameters);
        return interruption.Run(() => Start(interruption, cancellation), cancellation);
    }

    public void Dispose() => _prepared.Dispose();

    private ResultHandle Start(Interruption interruption, CancellationToken cancellation)
    {
        var state = NativeMethods.PendingPreparedStreaming(_prepared, out var pointer);
        using var pending = new PendingHandle(pointer, _connection);
        if (state != NativeMethods.Success)
            throw interruption.Failure(NativeText.Borrowed(NativeMethods.PendingError(pending)), cancellation);

        // Preparing to run clears an interruption that came before it, so the flag is looked at once more here.
        interruption.ThrowIfStopped(cancellation);
        var result = new ResultHandle(_connection);
        if (result.TryExecute(pending))
            return result;

        using (result)
            throw interruption.Failure(NativeText.Borrowed(NativeMethods.ResultError(result)), cancellation);
    }

    private void Bind(DuckDbParameterCollection parameters)
    {
        _ = NativeMethods.ClearBindings(_prepared);
        for (var index = 0; index < ParameterNames.Count; index++)
        {
            var parameter = Find(parameters, ParameterNames[index]);
            using var value = ParameterValue.Create(parameter);
            if (NativeMethods.BindValue(_prepared, (ulong)index + 1, value) != NativeMethods.Success)
                throw new DuckDbException(Reason() ?? $"The value of parameter ${ParameterNames[index]} was refused.");
        }
    }

    private static DuckDbParameter Find(DuckDbParameterCollection parameters, string name)
    {
        if (parameters.IndexOf(name) is >= 0 and var found)
            return (DuckDbParameter)parameters[found];

        var unnamed = parameters.Cast<DuckDbParameter>().Where(parameter => parameter.BareName.Length == 0).ToList();
        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position <= unnamed.Count)
            return unnamed[position - 1];

        var given = parameters.Count == 0 ? "none" : string.Join(", ", parameters.Cast<DuckDbParameter>().Select(one => "$" + one.BareName));
        throw new InvalidOperationException($"The statement needs parameter ${name}, which was not given. Given: {given}.");
    }

    private IEnumerable<string> Names()
    {
        var count = NativeMethods.ParameterCount(_prepared);
        for (ulong index = 1; index <= count; index++)
            yield return NativeText.Owned(NativeMethods.ParameterName(_prepared, index)) ?? string.Empty;
    }

    private string? Reason() => NativeText.Borrowed(NativeMethods.PrepareError(_prepared));
}
