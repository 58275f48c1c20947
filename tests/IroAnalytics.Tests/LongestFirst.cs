using Xunit.Abstractions;

namespace IroAnalytics.Tests;

/// <summary>Begins with the classes of tests that last minutes, so that none of them is left alone at the end while a core has nothing to do.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
        ["EveryPageTests", "ThemeRefreshTests", "TwoDashboardsTests", "SchedulerTests", "SeedCaseTests", "WholeRunTests", "DatabaseAwayTests", "EscalationThemesPageTests", "MetamorphicTests", "RefreshProcessTests", "HostileQueryTests", "WorklistJourneyTests"];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) => testCollections.OrderBy(Place);

    private static int Place(ITestCollection collection) =>
        Array.FindIndex(Long, name => collection.DisplayName.EndsWith("." + name, StringComparison.Ordinal)) is >= 0 and var place ? place : Long.Length;
}
