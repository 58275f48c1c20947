using System.ComponentModel;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Api;

/// <summary>What an indicator means.</summary>
internal sealed record IndicatorBody(
    [property: Description("The identifier.")] string Id,
    [property: Description("What people call it.")] string Name,
    [property: Description("The theme it belongs to.")] string Theme,
    [property: Description("flow or snapshot.")] string Kind,
    [property: Description("percent, count or mean.")] string Unit,
    [property: Description("higher, lower or neither.")] string Better,
    [property: Description("What one member of the denominator is.")] string Member,
    [property: Description("When a member is met; null where members are only counted.")] string? MetWhen,
    [property: Description("Statute, return or convention.")] string Source,
    [property: Description("What it can be broken down and filtered by.")] IReadOnlyList<string> Dimensions,
    [property: Description("The extracts it is made from.")] IReadOnlyList<string> Extracts,
    [property: Description("What to bear in mind.")] IReadOnlyList<string> Caveats,
    [property: Description("The version of the definitions.")] int DefinitionsVersion,
    [property: Description("The select that returns its members.")] string Sql)
{
    public static IndicatorBody Of(Indicator indicator) => new(
        indicator.Id,
        indicator.Name,
        indicator.Theme,
        Word(indicator.Kind),
        Word(indicator.Unit),
        Word(indicator.Better),
        indicator.Member,
        indicator.MeetsWhen,
        indicator.Source,
        indicator.Dimensions,
        indicator.Extracts,
        Pipeline.Indicators.Caveats.Of(indicator),
        IndicatorCatalogue.DefinitionsVersion,
        IndicatorCatalogue.Definitions[indicator.Id]);

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
