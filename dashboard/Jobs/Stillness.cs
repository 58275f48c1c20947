namespace IroAnalytics.Dashboard.Jobs;

/// <summary>Tells when files that changed have been still for long enough to be read whole.</summary>
/// <param name="needed">How long they must not have changed.</param>
/// <param name="time">The clock.</param>
/// <param name="known">The files that need no reading: those that lay there at the start.</param>
internal sealed class Stillness(TimeSpan needed, TimeProvider time, string known)
{
    private string seen = known;
    private string read = known;
    private long since = time.GetTimestamp();

    /// <summary>Looks once.</summary>
    /// <param name="files">The files as they are now, in one text: another text means that something changed.</param>
    /// <returns>True once for each change, when it has been still.</returns>
    public bool IsTimeToRead(string files)
    {
        if (files != seen)
        {
            seen = files;
            since = time.GetTimestamp();
        }

        if (seen == read || time.GetElapsedTime(since) < needed)
            return false;

        read = seen;
        return true;
    }
}
