using System.ComponentModel;
using IroAnalytics.Dashboard.Queries;

namespace IroAnalytics.Dashboard.Api;

/// <summary>A published run.</summary>
internal sealed record RunBody(
    [property: Description("The run's name.")] string Run,
    [property: Description("The last day its extracts describe.")] DateOnly AsAt,
    [property: Description("The day up to which entries are known.")] DateOnly KnownAt,
    [property: Description("The version of the definitions.")] int DefinitionsVersion,
    [property: Description("When it was made.")] DateTimeOffset Created,
    [property: Description("Whether it is the one that answers come from.")] bool Current)
{
    public static Task<IReadOnlyList<RunBody>> ReadAsync(CurrentRun current, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var run = current.Facts;
        return Task.FromResult<IReadOnlyList<RunBody>>([new(run.Run, run.AsAt, run.KnownAt, run.DefinitionsVersion, run.Created, Current: true)]);
    }
}
