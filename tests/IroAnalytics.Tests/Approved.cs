namespace IroAnalytics.Tests;

/// <summary>Output that a person has read and approved, kept in a file.</summary>
internal static class Approved
{
    /// <summary>Set to write what comes out instead of comparing it, for a person to read the difference and approve it.</summary>
    private const string Approve = "APPROVE_OUTPUT";

    public static void Equal(string path, IReadOnlyList<string> lines)
    {
        if (Environment.GetEnvironmentVariable(Approve) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
            File.WriteAllText(path, string.Concat(lines.Select(line => line + "\n")));
        }

        var approved = File.ReadAllLines(path);
        var differences = approved.Except(lines).Select(line => "- " + line).Concat(lines.Except(approved).Select(line => "+ " + line)).ToList();
        Assert.True(
            differences.Count == 0 && approved.Length == lines.Count,
            $"{Path.GetFileName(path)} has {approved.Length} approved lines, {lines.Count} came out. Set {Approve}=1 once the difference is understood.\n"
            + string.Join("\n", differences.Take(40)));
    }
}
