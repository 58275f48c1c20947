namespace IroAnalytics.Dashboard.Access;

/// <summary>Where somebody goes after signing in: never to another host.</summary>
internal static class LocalAddress
{
    /// <summary>An address of this dashboard, or its first page.</summary>
    /// <param name="asked">What was asked for; null for nothing.</param>
    public static string Of(string? asked) =>
        asked is ['/', ..] && asked is not ['/', '/' or '\\', ..] && !asked.Any(char.IsControl) ? asked : "/";
}
