using System.Text;

namespace IroAnalytics.Tests.Faults;

/// <summary>Damages a file of extracts as disks, programs and people do, by chance that a seed decides.</summary>
internal static class DamagedFile
{
    private const int SwollenTo = 200_000;

    private static readonly Func<byte[], Random, byte[]>[] Ways =
        [Flipped, Cut, WithoutAColumn, Swollen, WithLinesTwice, WithLinesOutOfPlace, WithNoughts, WithOtherSeparators, WithOpenQuote, Emptied];

    /// <summary>The same file, damaged in one of ten ways.</summary>
    /// <param name="file">What it holds.</param>
    /// <param name="chance">Decides.</param>
    public static byte[] Of(byte[] file, Random chance) => file.Length == 0 ? file : Ways[chance.Next(Ways.Length)](file, chance);

    private static byte[] Flipped(byte[] file, Random chance)
    {
        var flipped = (byte[])file.Clone();
        for (var times = 1 + chance.Next(20); times > 0; times--) flipped[chance.Next(flipped.Length)] ^= (byte)(1 << chance.Next(8));
        return flipped;
    }

    private static byte[] Cut(byte[] file, Random chance) => file[..chance.Next(file.Length)];

    private static byte[] WithoutAColumn(byte[] file, Random chance)
    {
        var lines = Lines(file);
        var gone = chance.Next(lines[0].Split(',').Length);
        return Text(lines.Select(line => string.Join(',', line.Split(',').Where((_, place) => place != gone))));
    }

    private static byte[] Swollen(byte[] file, Random chance)
    {
        var lines = Lines(file);
        var line = chance.Next(lines.Count);
        var values = lines[line].Split(',');
        values[chance.Next(values.Length)] = new string((char)('0' + chance.Next(70)), SwollenTo);
        lines[line] = string.Join(',', values);
        return Text(lines);
    }

    private static byte[] WithLinesTwice(byte[] file, Random chance) => Text(Lines(file).SelectMany(line => Enumerable.Repeat(line, chance.Next(10) == 0 ? 3 : 1)));

    private static byte[] WithLinesOutOfPlace(byte[] file, Random chance)
    {
        var lines = Lines(file).ToArray();
        chance.Shuffle(lines);
        return Text(lines);
    }

    private static byte[] WithNoughts(byte[] file, Random chance)
    {
        var place = chance.Next(file.Length);
        return [.. file[..place], .. new byte[1 + chance.Next(4096)], .. file[place..]];
    }

    private static byte[] WithOtherSeparators(byte[] file, Random chance) =>
        Text(Lines(file).Select(line => chance.Next(5) == 0 ? line.Replace(',', ";\t|"[chance.Next(3)]) : line));

    private static byte[] WithOpenQuote(byte[] file, Random chance)
    {
        var place = chance.Next(file.Length);
        return [.. file[..place], (byte)'"', .. file[place..]];
    }

    private static byte[] Emptied(byte[] file, Random chance) => chance.Next(2) == 0 ? [] : Text(Lines(file).Take(1));

    private static List<string> Lines(byte[] file) => [.. Encoding.Latin1.GetString(file).Split('\n')];

    private static byte[] Text(IEnumerable<string> lines) => Encoding.Latin1.GetBytes(string.Join('\n', lines));
}
