namespace IroAnalytics.Pipeline.Domain;

/// <summary>Which children somebody may read rows about. Every query that returns such rows demands one.</summary>
public abstract record ReadingScope
{
    private ReadingScope()
    {
    }

    /// <summary>
    /// The IRO to whose children rows are limited: those allocated to that IRO on the run's as-at date. Null where every child
    /// may be read.
    /// </summary>
    /// <exception cref="ChildrenNotOpenException">No row about a single child may be read.</exception>
    public abstract string? Caseload();

    /// <summary>Rows about every child.</summary>
    public sealed record EveryChild : ReadingScope
    {
        /// <inheritdoc/>
        public override string? Caseload() => null;
    }

    /// <summary>Rows about the children of one IRO.</summary>
    /// <param name="Iro">The IRO, as the allocations name them.</param>
    public sealed record OwnCaseload(string Iro) : ReadingScope
    {
        /// <inheritdoc/>
        public override string? Caseload() => Iro;
    }

    /// <summary>Figures alone, in which small numbers are protected; no row about a single child.</summary>
    public sealed record Aggregated : ReadingScope
    {
        /// <inheritdoc/>
        public override string? Caseload() => throw new ChildrenNotOpenException("Rows about single children are not open to you. Ask an administrator if you need them for your work.");
    }
}

/// <summary>Rows about single children were asked for by somebody to whom they are not open.</summary>
public sealed class ChildrenNotOpenException : Exception
{
    /// <summary>Makes an exception that says nothing.</summary>
    public ChildrenNotOpenException()
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What is not open, and what to do.</param>
    public ChildrenNotOpenException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with what led to it.</summary>
    /// <param name="message">What is not open, and what to do.</param>
    /// <param name="innerException">The exception that came first.</param>
    public ChildrenNotOpenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
