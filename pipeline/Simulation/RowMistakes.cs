namespace IroAnalytics.Pipeline.Simulation;

/// <summary>
/// Makes a few rows wrong in ways seen in real exports: a day that does not exist, a code nobody knows, a required value left
/// out, the same row twice. What happens to a row depends on the row alone, so one file never disturbs another.
/// </summary>
internal sealed class RowMistakes
{
    private const double ShareOfRows = 0.003;
    private const string NoSuchDay = "31/02/2025";
    private const string NoSuchCode = "QQ9";

    private static readonly HashSet<string> Datable =
        ["DEC", "COMPLETED", "RESOLVED", "REPORT_RECEIVED", "RECORD_SENT", "MIS_END", "SW_DEC", "CLOSED", "UPDATED", "DONE", "MATCHED"];

    private static readonly HashSet<string> Codable =
        ["LS", "CIN", "PLACE_PROVIDER", "ETHNIC", "REVIEW_CODE", "METHOD", "GRADE", "QUALITY", "IMMUNISATIONS", "KIND", "CARE_PLAN_GRADE"];

    private static readonly HashSet<string> Blankable =
        ["CIN", "ETHNIC", "REVIEW_CODE", "PLAN", "KIND", "GRADE", "MISSING", "ANSWER", "MILESTONE", "SW_REASON", "COMPLETED", "UPDATED"];

    private readonly ulong start;
    private readonly int[] dates;
    private readonly int[] codes;
    private readonly int[] blanks;

    public RowMistakes(int seed, string file, IReadOnlyList<string> columns)
    {
        start = Fold((ulong)seed + 1, file);
        dates = Places(columns, Datable);
        codes = Places(columns, Codable);
        blanks = Places(columns, Blankable);
    }

    /// <summary>Changes the row where it is to be wrong and says how often it is to be written.</summary>
    public int Spoil(string[] values)
    {
        var fate = RandomStream.Mix(values.Aggregate(start, Fold));
        if ((fate >> 11) * (1.0 / (1UL << 53)) >= ShareOfRows)
            return 1;
        var pick = RandomStream.Mix(fate);
        switch (pick % 4)
        {
            case 0: Put(values, dates, pick, NoSuchDay); return 1;
            case 1: Put(values, codes, pick, NoSuchCode); return 1;
            case 2: Put(values, blanks, pick, ""); return 1;
            default: return 2;
        }
    }

    // A value that is not there cannot be misread.
    private static void Put(string[] values, int[] places, ulong pick, string wrong)
    {
        if (places.Length == 0)
            return;
        var place = places[(int)((pick >> 8) % (ulong)places.Length)];
        if (values[place].Length > 0)
            values[place] = wrong;
    }

    private static int[] Places(IReadOnlyList<string> columns, HashSet<string> wanted) =>
        [.. Enumerable.Range(0, columns.Count).Where(place => wanted.Contains(columns[place]))];

    // FNV-1a, because string.GetHashCode differs from run to run.
    private static ulong Fold(ulong hash, string text)
    {
        foreach (var letter in text)
            hash = (hash ^ letter) * 0x100000001B3;
        return (hash ^ 0x1F) * 0x100000001B3;
    }
}
