namespace IroAnalytics.Pipeline.Commands;

/// <summary>A folder for one command's copies of files, readable by this account alone; gone when disposed.</summary>
internal sealed class WorkFolder : IDisposable
{
    /// <summary>Where it is.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("iro-check-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
