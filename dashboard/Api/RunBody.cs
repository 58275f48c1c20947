using System.ComponentModel;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Api;

/// <summary>A published run.</summary>
internal sealed record RunBody(
    [property: Description("The run's name.")] string Run,
    [property: Description("The last day its extracts describe.")] DateOnly AsAt,
    [property: Description("The day up to which entries are known.")] DateOnly KnownAt,
    [property: Description("The version of the definitions.")] int DefinitionsVersion,
    [property: Description("When it was made.")] DateTimeOffset Created,
    [property: Description("Whether it is the one that answers come from.")] bool Current,
    [property: Description("The size of its file.")] long Bytes)
{
    public static RunBody Of(PublishedRunRecord run) => new(
        run.Pointer.Run,
        run.Pointer.AsAt,
        run.Pointer.KnownAt,
        run.Pointer.DefinitionsVersion,
        run.Pointer.Created,
        run.IsCurrent,
        run.Bytes);
}
