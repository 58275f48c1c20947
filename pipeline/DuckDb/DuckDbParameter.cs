using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace IroAnalytics.DuckDb;

/// <summary>A value for a <c>$name</c> in a statement. The value's own type decides; <see cref="DbType"/> is only noted.</summary>
public sealed class DuckDbParameter : DbParameter
{
    /// <summary>Makes a parameter without a name or value.</summary>
    public DuckDbParameter()
    {
    }

    /// <summary>Makes a parameter.</summary>
    /// <param name="parameterName">The name, with or without <c>$</c>.</param>
    /// <param name="value">The value; null or <see cref="DBNull"/> for SQL's null.</param>
    public DuckDbParameter(string parameterName, object? value)
    {
        ParameterName = parameterName;
        Value = value;
    }

    /// <inheritdoc/>
    public override DbType DbType { get; set; } = DbType.Object;

    /// <summary>Always <see cref="ParameterDirection.Input"/>.</summary>
    /// <exception cref="NotSupportedException">Another direction is set.</exception>
    public override ParameterDirection Direction
    {
        get => ParameterDirection.Input;
        set
        {
            if (value != ParameterDirection.Input)
                throw new NotSupportedException($"DuckDB has input parameters only, so '{ParameterName}' cannot be {value}.");
        }
    }

    /// <inheritdoc/>
    public override bool IsNullable { get; set; } = true;

    /// <summary>The name, with or without <c>$</c>; empty for the next <c>?</c> or <c>$1</c>, <c>$2</c>.</summary>
    [AllowNull]
    public override string ParameterName
    {
        get;
        set => field = value ?? string.Empty;
    }

    = string.Empty;

    /// <inheritdoc/>
    public override int Size { get; set; }

    /// <inheritdoc/>
    [AllowNull]
    public override string SourceColumn
    {
        get;
        set => field = value ?? string.Empty;
    }

    = string.Empty;

    /// <inheritdoc/>
    public override bool SourceColumnNullMapping { get; set; }

    /// <summary>The value; null or <see cref="DBNull"/> for SQL's null.</summary>
    public override object? Value { get; set; }

    internal string BareName => ParameterName.TrimStart('$', '@', ':');

    /// <inheritdoc/>
    public override void ResetDbType() => DbType = DbType.Object;
}
