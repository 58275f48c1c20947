using System.Runtime.InteropServices;
using System.Text;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>Writes that survive a power cut: the content reaches the disk before the name does, and the name before the next step.</summary>
internal static class DurableFile
{
    /// <summary>Puts new content in a file's place; a reader sees the old content or the new, whole.</summary>
    /// <exception cref="IOException">The folder cannot be written or the disk is full.</exception>
    public static void Replace(string path, string content)
    {
        var temporary = $"{path}.{Environment.ProcessId}-{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(Encoding.UTF8.GetBytes(content));
                stream.Flush(flushToDisk: true);
            }

            Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>What <see cref="Replace"/> left in a folder when its process was killed.</summary>
    public static IEnumerable<string> Leftovers(string folder) => Directory.EnumerateFiles(folder, "*.json.*.tmp");

    /// <summary>Renames a file and makes the new name last.</summary>
    public static void Move(string from, string to, bool overwrite = false)
    {
        File.Move(from, to, overwrite);
        FlushFolder(FolderOf(to));
    }

    /// <summary>Renames a folder and makes the new name last; both names lie in the same folder.</summary>
    public static void MoveFolder(string from, string to)
    {
        Directory.Move(from, to);
        FlushFolder(FolderOf(to));
    }

    /// <summary>Makes a file's content last.</summary>
    public static void Flush(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    private static string FolderOf(string path) =>
        Path.GetDirectoryName(Path.GetFullPath(path)) ?? throw new ArgumentException($"'{path}' lies in no folder.", nameof(path));

    // .NET opens no folders; on Windows a rename is recorded by the file system's own journal.
    private static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;

        var descriptor = Open(folder, 0);
        if (descriptor < 0)
            throw new IOException($"The folder '{folder}' cannot be opened: {Marshal.GetLastPInvokeErrorMessage()}.");

        var flushed = Synchronise(descriptor);
        _ = Close(descriptor);
        if (flushed != 0)
            throw new IOException($"The folder '{folder}' cannot be flushed to disk: {Marshal.GetLastPInvokeErrorMessage()}.");
    }

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [DllImport("libc", EntryPoint = "open", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Synchronise(int descriptor);

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int descriptor);
}
