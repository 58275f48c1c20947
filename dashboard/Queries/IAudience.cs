namespace IroAnalytics.Dashboard.Queries;

/// <summary>For whom a request is answered.</summary>
internal interface IAudience
{
    /// <summary>Whether small numbers may be seen; from all others they are withheld (definitions, section 9).</summary>
    bool SeesSmallNumbers { get; }
}
