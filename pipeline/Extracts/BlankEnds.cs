using System.Buffers;

namespace IroAnalytics.Pipeline.Extracts;

/// <summary>
/// Tells from a CSV file's text, chunk by chunk, whether a value in it may begin or end with a blank. Few files have one, and in the others no value need be
/// trimmed. A line break beside a quotation mark may be one, or end a row: it counts.
/// </summary>
internal sealed class BlankEnds
{
    private const char ByteOrderMark = '\ufeff';
    private static readonly SearchValues<char> Blanks = SearchValues.Create($" \t\u00a0{ByteOrderMark}");
    private static readonly SearchValues<char> BlanksAndQuotes = SearchValues.Create($" \t\u00a0{ByteOrderMark}\"");
    private char? last;
    private bool found;

    /// <summary>Whether there may be such a value in the chunks that were looked at.</summary>
    public bool Found => found || (last is { } character && Blanks.Contains(character));

    /// <summary>Looks at the next chunk.</summary>
    /// <param name="text">Characters that follow those looked at before.</param>
    public void Look(ReadOnlySpan<char> text)
    {
        if (last is null && text is [ByteOrderMark, .. var marked]) text = marked;
        if (found || text.IsEmpty) return;

        found = IsBlankEnd(last ?? '\n', text[0]) || HasBlankEnd(text);
        last = text[^1];
    }

    private static bool HasBlankEnd(ReadOnlySpan<char> text)
    {
        for (int place = 0, step; (step = text[place..].IndexOfAny(BlanksAndQuotes)) >= 0; place++)
        {
            place += step;
            if ((place > 0 && IsBlankEnd(text[place - 1], text[place])) || (place + 1 < text.Length && IsBlankEnd(text[place], text[place + 1]))) return true;
        }

        return false;
    }

    private static bool IsBlankEnd(char before, char after) =>
        (EndsValue(before) && Blanks.Contains(after)) || (Blanks.Contains(before) && EndsValue(after))
        || (before == '"' && IsLineBreak(after)) || (IsLineBreak(before) && after == '"');

    private static bool EndsValue(char character) => character is ',' or '"' || IsLineBreak(character);

    private static bool IsLineBreak(char character) => character is '\r' or '\n';
}
