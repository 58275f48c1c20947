using System.Buffers;

namespace IroAnalytics.Pipeline.Extracts;

/// <summary>
/// Tells from a CSV file's text, chunk by chunk, whether a value in it may begin or end with a blank. Few files have one, and in the others no value need be
/// trimmed. What is inside quotation marks ends at them, and a blank beside one that stands for itself counts as well.
/// </summary>
internal sealed class BlankEnds
{
    private const char ByteOrderMark = '\ufeff';
    private static readonly SearchValues<char> Blanks = SearchValues.Create($" \t\u00a0{ByteOrderMark}");
    private static readonly SearchValues<char> BlanksAndQuotes = SearchValues.Create($" \t\u00a0{ByteOrderMark}\"");
    private char? last;
    private bool isQuoted;
    private bool found;

    /// <summary>Whether there may be such a value in the chunks that were looked at.</summary>
    public bool Found => found || (last is { } character && Blanks.Contains(character));

    /// <summary>Looks at the next chunk.</summary>
    /// <param name="text">Characters that follow those looked at before.</param>
    public void Look(ReadOnlySpan<char> text)
    {
        if (last is null && text is [ByteOrderMark, .. var marked]) text = marked;
        if (found || text.IsEmpty) return;

        found = (last is { } before && IsBlankBefore(before, text[0])) || HasBlankEnd(text);
        last = text[^1];
    }

    private bool HasBlankEnd(ReadOnlySpan<char> text)
    {
        for (int place = 0, step; (step = text[place..].IndexOfAny(BlanksAndQuotes)) >= 0; place++)
        {
            place += step;
            var before = place > 0 ? text[place - 1] : last ?? '\n';
            if (text[place] == '"') isQuoted = !isQuoted;
            if (IsBlankAfter(before, text[place]) || (place + 1 < text.Length && IsBlankBefore(text[place], text[place + 1]))) return true;
        }

        return false;
    }

    /// <summary>A blank behind what begins a value, or a line break before the quotation mark that ends one.</summary>
    private bool IsBlankAfter(char before, char character) => character == '"' ? !isQuoted && IsLineBreak(before) : EndsValue(before);

    /// <summary>A blank before what ends a value, or a line break behind the quotation mark that begins one.</summary>
    private bool IsBlankBefore(char character, char after) => character == '"' ? isQuoted && IsLineBreak(after) : Blanks.Contains(character) && EndsValue(after);

    private bool EndsValue(char character) => isQuoted ? character == '"' : character == ',' || IsLineBreak(character);

    private static bool IsLineBreak(char character) => character is '\r' or '\n';
}
