namespace IroAnalytics.Pipeline.Extracts;

/// <summary>Knows a file by its headings.</summary>
internal static class HeadingMatch
{
    public static InspectedFile Recognise(InspectedFile file)
    {
        var name = file.File.Name;
        if (Separator(file.Headings) is { } separator) return file.Refused(new NotCommas(name, separator));
        if (Repeated(file.Headings) is { } heading) return file.Refused(new HeadingTwice(name, heading));

        var headings = file.Headings.Where(text => text.Length > 0).ToHashSet();
        var fitting = ExtractContracts.All.Where(contract => contract.Fits(headings)).ToList();
        if (fitting.Count > 1) fitting = fitting.Where(contract => contract.IsWhole(headings)).ToList() is { Count: > 0 } whole ? whole : fitting;
        return fitting switch
        {
            [var only] => file with { Contract = only },
            [] => file.Refused(Unknown(name, headings)),
            _ => file.Refused(new HeadingsAmbiguous(name, [.. fitting.Select(contract => contract.Name)])),
        };
    }

    private static string? Separator(IReadOnlyList<string> headings) => headings switch
    {
        [var only] when only.Contains(';', StringComparison.Ordinal) => "semicolons",
        [var only] when only.Contains('\t', StringComparison.Ordinal) => "tabs",
        [var only] when only.Contains('|', StringComparison.Ordinal) => "vertical bars",
        _ => null,
    };

    private static string? Repeated(IReadOnlyList<string> headings) =>
        headings.Where(heading => heading.Length > 0).GroupBy(heading => heading).FirstOrDefault(group => group.Count() > 1)?.Key;

    private static HeadingsUnknown Unknown(string file, IReadOnlySet<string> headings)
    {
        var nearest = ExtractContracts.All.MinBy(contract => contract.Missing(headings).Count + contract.Unexpected(headings).Count)
            ?? throw new InvalidOperationException("There are no contracts.");
        return new(file, nearest.Name, nearest.Missing(headings), nearest.Unexpected(headings));
    }
}
