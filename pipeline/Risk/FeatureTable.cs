using System.Buffers.Binary;
using System.Security.Cryptography;

namespace IroAnalytics.Pipeline.Risk;

/// <summary>Rows to learn from or to score: a child on a day each, with what was known then and what followed.</summary>
/// <param name="Child">The child of each row.</param>
/// <param name="AsOf">The day of each row, ascending.</param>
/// <param name="Horizon">The last day that is looked ahead to.</param>
/// <param name="Values">A column for each feature of the catalogue; NaN where not known.</param>
/// <param name="Events">A column for each kind of drift, in the order of the catalogue; whether it followed.</param>
/// <param name="EventsOn">The kinds of drift that are switched on.</param>
/// <param name="IsLabelled">Whether what followed can be judged: the day ends a month and its horizon has passed.</param>
internal sealed record FeatureTable(
    string[] Child, DateOnly[] AsOf, DateOnly[] Horizon, double[][] Values, bool[][] Events, bool[] EventsOn, bool[] IsLabelled)
{
    public int Rows => Child.Length;

    /// <summary>The days there are, ascending.</summary>
    public IReadOnlyList<DateOnly> Days => [.. AsOf.Distinct().Order()];

    /// <summary>The days whose rows are labelled, ascending.</summary>
    public IReadOnlyList<DateOnly> LabelledDays => [.. Enumerable.Range(0, Rows).Where(row => IsLabelled[row]).Select(row => AsOf[row]).Distinct().Order()];

    /// <summary>Whether any drift followed.</summary>
    public bool[] Headline()
    {
        var any = new bool[Rows];
        foreach (var column in Events)
        {
            for (var row = 0; row < Rows; row++) any[row] |= column[row];
        }

        return any;
    }

    /// <summary>The labelled rows of some days.</summary>
    /// <param name="wanted">Which days.</param>
    public int[] Labelled(Predicate<DateOnly> wanted) => [.. Enumerable.Range(0, Rows).Where(row => IsLabelled[row] && wanted(AsOf[row]))];

    /// <summary>A value of a feature.</summary>
    /// <param name="feature">Its name.</param>
    /// <param name="row">The row.</param>
    public double this[string feature, int row] => Values[FeatureCatalogue.IndexOf(feature)][row];

    /// <summary>SHA-256 over every row, in lower-case hexadecimal: what was learned from.</summary>
    public string Sha256()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> buffer = stackalloc byte[8];
        for (var row = 0; row < Rows; row++)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(Child[row]));
            BinaryPrimitives.WriteInt32LittleEndian(buffer, AsOf[row].DayNumber);
            hash.AppendData(buffer[..4]);
            foreach (var column in Values)
            {
                BinaryPrimitives.WriteDoubleLittleEndian(buffer, column[row]);
                hash.AppendData(buffer);
            }

            foreach (var column in Events) hash.AppendData([column[row] ? (byte)1 : (byte)0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
