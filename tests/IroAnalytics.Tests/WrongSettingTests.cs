namespace IroAnalytics.Tests;

/// <summary>A setting that cannot be read keeps the dashboard from starting, with one sentence.</summary>
public sealed class WrongSettingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("iro-settings-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("Jobs:StillSeconds", "abc", "The setting Jobs:StillSeconds is 'abc', which is not a whole number. Write one, or leave it out.")]
    [InlineData("Jobs:Enabled", "perhaps", "The setting Jobs:Enabled is 'perhaps', which is not true or false. Write one, or leave it out.")]
    [InlineData("Access:SignInsAMinute", "2.5", "The setting Access:SignInsAMinute is '2.5', which is not a whole number. Write one, or leave it out.")]
    [InlineData("Retention:ExtractDays", "a year", "The setting Retention:ExtractDays is 'a year', which is not a whole number. Write one, or leave it out.")]
    [InlineData("Telemetry:Endpoint", "collector", "The setting Telemetry:Endpoint is 'collector', which is no address of a collector. Write one such as http://127.0.0.1:4318, or leave it out.")]
    public async Task It_is_named_with_its_value_and_the_process_ends_with_1(string name, string value, string sentence)
    {
        using var dashboard = DashboardProcess.Start(("Warehouse:Folder", folder), (name, value));

        var (exitCode, errors) = await dashboard.EndAsync();

        Assert.Equal((1, $"The dashboard does not start. {sentence}"), (exitCode, errors.Trim()));
        Assert.Empty(dashboard.Log);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }
}
