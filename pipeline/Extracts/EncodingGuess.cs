using System.Text;

namespace IroAnalytics.Pipeline.Extracts;

/// <summary>Decides from a file's bytes, chunk by chunk, which of the accepted encodings it is in.</summary>
internal sealed class EncodingGuess
{
    private readonly Decoder strictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
    private char[] characters = [];
    private bool isFirst = true;
    private bool isUtf8 = true;
    private bool hasNul;
    private Encoding? marked;

    /// <summary>Whether the bytes are no text in any accepted encoding. Known once all chunks were looked at.</summary>
    public bool IsBinary => marked is null && hasNul;

    /// <summary>Looks at the next chunk.</summary>
    /// <param name="chunk">Bytes that follow those looked at before.</param>
    /// <returns>Its text, valid until the next chunk; empty where it is not UTF-8.</returns>
    public ReadOnlySpan<char> Look(ReadOnlySpan<byte> chunk)
    {
        if (isFirst) marked = Mark(chunk);
        isFirst = false;
        if (marked is UnicodeEncoding) return [];

        hasNul |= chunk.Contains((byte)0);
        return isUtf8 ? Decoded(chunk, flush: false) : [];
    }

    /// <summary>UTF-16 where its mark stands, UTF-8 where all bytes are; null where the bytes are neither.</summary>
    public Encoding? Guess() => marked is UnicodeEncoding ? marked : IsUtf8ToTheEnd() ? Encoding.UTF8 : null;

    private static Encoding? Mark(ReadOnlySpan<byte> chunk) =>
        chunk.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode
        : chunk.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode
        : null;

    private bool IsUtf8ToTheEnd()
    {
        if (isUtf8) Decoded([], flush: true);
        return isUtf8;
    }

    private ReadOnlySpan<char> Decoded(ReadOnlySpan<byte> chunk, bool flush)
    {
        try
        {
            if (characters.Length <= chunk.Length) characters = new char[chunk.Length + 1];
            return characters.AsSpan(0, strictUtf8.GetChars(chunk, characters, flush));
        }
        catch (DecoderFallbackException)
        {
            isUtf8 = false;
            return [];
        }
    }
}
