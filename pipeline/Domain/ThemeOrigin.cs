namespace IroAnalytics.Pipeline.Domain;

/// <summary>Where a theme comes from.</summary>
public static class ThemeOrigin
{
    /// <summary>The extract names it.</summary>
    public const string Extract = "extract";

    /// <summary>A person confirmed or corrected it.</summary>
    public const string Person = "person";

    /// <summary>A rule of words found it.</summary>
    public const string Words = "words";

    /// <summary>The classifier found it.</summary>
    public const string Classifier = "classifier";

    /// <summary>Nobody and nothing could tell.</summary>
    public const string Nothing = "nothing";
}
