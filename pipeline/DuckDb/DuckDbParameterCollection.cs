using System.Collections;
using System.Data.Common;

namespace IroAnalytics.DuckDb;

/// <summary>The parameters of a command.</summary>
public sealed class DuckDbParameterCollection : DbParameterCollection, IReadOnlyList<DuckDbParameter>
{
    private readonly List<DuckDbParameter> _parameters = [];

    /// <inheritdoc/>
    public override int Count => _parameters.Count;

    /// <inheritdoc/>
    public override object SyncRoot => ((ICollection)_parameters).SyncRoot;

    /// <inheritdoc/>
    DuckDbParameter IReadOnlyList<DuckDbParameter>.this[int index] => _parameters[index];

    /// <summary>Adds a parameter.</summary>
    /// <param name="name">The name, with or without <c>$</c>.</param>
    /// <param name="value">The value; null or <see cref="DBNull"/> for SQL's null.</param>
    /// <returns>The parameter.</returns>
    public DuckDbParameter AddWithValue(string name, object? value)
    {
        var parameter = new DuckDbParameter(name, value);
        _parameters.Add(parameter);
        return parameter;
    }

    /// <inheritdoc/>
    public override int Add(object value)
    {
        _parameters.Add(Checked(value));
        return _parameters.Count - 1;
    }

    /// <inheritdoc/>
    public override void AddRange(Array values)
    {
        foreach (var value in values)
            _parameters.Add(Checked(value));
    }

    /// <inheritdoc/>
    public override void Clear() => _parameters.Clear();

    /// <inheritdoc/>
    public override bool Contains(object value) => IndexOf(value) >= 0;

    /// <inheritdoc/>
    public override bool Contains(string value) => IndexOf(value) >= 0;

    /// <inheritdoc/>
    public override void CopyTo(Array array, int index) => ((ICollection)_parameters).CopyTo(array, index);

    /// <inheritdoc/>
    public override IEnumerator GetEnumerator() => _parameters.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator<DuckDbParameter> IEnumerable<DuckDbParameter>.GetEnumerator() => _parameters.GetEnumerator();

    /// <inheritdoc/>
    public override int IndexOf(object value) => value is DuckDbParameter parameter ? _parameters.IndexOf(parameter) : -1;

    /// <inheritdoc/>
    public override int IndexOf(string parameterName)
    {
        var bare = parameterName.TrimStart('$', '@', ':');
        return _parameters.FindIndex(parameter => string.Equals(parameter.BareName, bare, StringComparison.OrdinalIgnoreCase));
    }

    /// <inheritdoc/>
    public override void Insert(int index, object value) => _parameters.Insert(index, Checked(value));

    /// <inheritdoc/>
    public override void Remove(object value) => _ = _parameters.Remove(Checked(value));

    /// <inheritdoc/>
    public override void RemoveAt(int index) => _parameters.RemoveAt(index);

    /// <inheritdoc/>
    public override void RemoveAt(string parameterName) => _parameters.RemoveAt(Found(parameterName));

    /// <inheritdoc/>
    protected override DbParameter GetParameter(int index) => _parameters[index];

    /// <inheritdoc/>
    protected override DbParameter GetParameter(string parameterName) => _parameters[Found(parameterName)];

    /// <inheritdoc/>
    protected override void SetParameter(int index, DbParameter value) => _parameters[index] = Checked(value);

    /// <inheritdoc/>
    protected override void SetParameter(string parameterName, DbParameter value) =>
        _parameters[Found(parameterName)] = Checked(value);

    private static DuckDbParameter Checked(object? value) => value as DuckDbParameter ?? throw new InvalidCastException(
        $"A {nameof(DuckDbParameter)} is needed, not {value?.GetType().Name ?? "null"}. Use {nameof(AddWithValue)} for a value.");

    private int Found(string parameterName) => IndexOf(parameterName) is >= 0 and var index
        ? index
        : throw new ArgumentException($"The command has no parameter '{parameterName}'.", nameof(parameterName));
}
