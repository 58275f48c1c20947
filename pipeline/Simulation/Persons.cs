using System.Globalization;

namespace IroAnalytics.Pipeline.Simulation;

/// <summary>Makes the child: what a Header row needs, and the traits that later chance leans on.</summary>
internal sealed class Persons(SimulationOptions options)
{
    // A prime above any number of children, so that scrambled identifiers never meet.
    private const long IdentifierModulus = 9_999_991;

    // DfE, Children looked after in England including adoptions, 2024: 53% of children without UASC are boys.
    // The share among UASC and that of disabled children are set by judgement.
    private const double LocalBoys = 0.53;
    private const double UascBoys = 0.95;
    private const double Disabled = 0.04;

    // Same release, UASC included: White 71%, Mixed 11%, Black 7%, Asian 5%, Other 5%, not known 1%. How they split into codes, and
    // between local children and UASC, is set by judgement.
    private static readonly Odds<string> LocalEthnicity = new(
        ("WBRI", 70), ("WIRI", 0.5), ("WOTH", 4), ("WIRT", 0.3), ("WROM", 1), ("MWBC", 4), ("MWBA", 1.5), ("MWAS", 2), ("MOTH", 3),
        ("AIND", 0.7), ("APKN", 1.7), ("ABAN", 0.8), ("AOTH", 1), ("BCRB", 2), ("BAFR", 3), ("BOTH", 1.3), ("CHNE", 0.2), ("OOTH", 1.5),
        ("REFU", 0.2), ("NOBT", 0.8));

    private static readonly Odds<string> UascEthnicity = new(
        ("OOTH", 38), ("BAFR", 27), ("AOTH", 17), ("WOTH", 8), ("BOTH", 5), ("MOTH", 2), ("NOBT", 3));

    // Most children move as others do; a few move again and again.
    private static readonly Odds<double> Fragilities = new((0.45, 45), (0.9, 35), (2.0, 14), (4.0, 6));

    public Child Make(int index, int household, bool isUasc, DateOnly bornOn)
    {
        var chance = RandomStream.For(options.Seed, index, Topic.Person);
        var home = RandomStream.For(options.Seed, household, Topic.Siblings);
        return new Child(
            index,
            IdentifierOf(index),
            household,
            isUasc,
            chance.Chance(isUasc ? UascBoys : LocalBoys),
            !isUasc && chance.Chance(Disabled),
            bornOn,
            isUasc ? UascEthnicity.Draw(chance) : LocalEthnicity.Draw(home),
            UpnOf(chance, isUasc),
            isUasc ? "" : PostcodeOf(home),
            Fragilities.Draw(chance));
    }

    // No postcode area is called ZQ, so no invented home is anybody's.
    public static string PostcodeOf(RandomStream chance) => string.Create(
        CultureInfo.InvariantCulture,
        $"ZQ{chance.Between(1, 29)} {chance.Between(1, 9)}{LetterOf(chance)}{LetterOf(chance)}");

    private static char LetterOf(RandomStream chance) => "ABDEFGHJLNPQRSTUWXYZ"[chance.Between(0, 19)];

    private static string UpnOf(RandomStream chance, bool isUasc) => isUasc && chance.Chance(0.6)
        ? "UN2"
        : string.Create(CultureInfo.InvariantCulture,
            $"{LetterOf(chance)}8{chance.Between(100_000, 999_999)}{chance.Between(10_000, 99_999)}");

    private static string IdentifierOf(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"NM{((index + 1) * 7_368_787L) % IdentifierModulus:0000000}");
}
