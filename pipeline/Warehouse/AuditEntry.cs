using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>What is accounted for.</summary>
public enum AuditAction
{
    /// <summary>Somebody signed in.</summary>
    SignedIn,

    /// <summary>Somebody signed out.</summary>
    SignedOut,

    /// <summary>Somebody was not let in, or not let see something.</summary>
    Refused,

    /// <summary>Rows about single children were shown.</summary>
    ChildrenSeen,

    /// <summary>Rows about single children were given to a program or as a file.</summary>
    ChildrenExported,

    /// <summary>An API key was made.</summary>
    KeyMade,

    /// <summary>An API key was revoked.</summary>
    KeyRevoked,

    /// <summary>A refresh was asked for.</summary>
    RefreshAsked,

    /// <summary>A refresh was cancelled.</summary>
    RefreshCancelled,

    /// <summary>Limits of an indicator were decided to be drawn anew, or such a decision was withdrawn.</summary>
    LimitsDecided,

    /// <summary>Something was decided or noted on a child of a month's list.</summary>
    ListDecided,

    /// <summary>The machine score of drift risk was switched off, or on again.</summary>
    MachineScoreSwitched,

    /// <summary>A model of drift risk was approved.</summary>
    ModelApproved,

    /// <summary>A random sample of children was drawn.</summary>
    SampleDrawn,

    /// <summary>It was said what an escalation is about.</summary>
    ThemeConfirmed,

    /// <summary>An action against a theme of escalations was entered.</summary>
    ActionAdded,

    /// <summary>An action against a theme of escalations was withdrawn.</summary>
    ActionWithdrawn,
}

/// <summary>Something that is to be accounted for.</summary>
/// <param name="Person">Who did it: the name of the account, or of the API key.</param>
/// <param name="Role">The role it was done in.</param>
/// <param name="Action">What was done.</param>
/// <param name="Subject">What it was done to, such as <c>members of reviews-in-time</c>; never a child's name or number.</param>
/// <param name="Address">The path, filters and periods of the request; null where there were none.</param>
/// <param name="Run">The run that was read; null where none was.</param>
/// <param name="Rows">How many rows about single children were given; null where none were asked for.</param>
/// <param name="Origin">The network address it came from; null where there is none.</param>
public sealed record AuditEvent(
    string Person, string Role, AuditAction Action, string Subject, string? Address, string? Run, long? Rows, string? Origin);

/// <summary>A line of the audit log.</summary>
/// <param name="Number">Its place in the log, from 1, without gaps.</param>
/// <param name="At">When it was written, to the microsecond, in UTC.</param>
/// <param name="Event">What happened.</param>
/// <param name="PreviousHash">The hash of the entry before; empty for the first.</param>
/// <param name="Hash">SHA-256 over all of the above, in lower-case hexadecimal digits.</param>
public sealed record AuditEntry(long Number, DateTimeOffset At, AuditEvent Event, string PreviousHash, string Hash)
{
    /// <summary>The words the database keeps for the actions.</summary>
    public static IReadOnlyDictionary<string, AuditAction> Actions { get; } =
        Enum.GetValues<AuditAction>().ToDictionary(Word, StringComparer.Ordinal);

    /// <summary>The word the database keeps for an action: <c>children-seen</c>.</summary>
    /// <param name="action">The action.</param>
    public static string Word(AuditAction action) =>
        string.Concat(action.ToString().Select((letter, place) => (place > 0 && char.IsUpper(letter) ? "-" : "") + char.ToLowerInvariant(letter)));

    /// <summary>The entry that follows another.</summary>
    /// <param name="number">Its place.</param>
    /// <param name="at">The moment.</param>
    /// <param name="audited">What happened.</param>
    /// <param name="previousHash">The hash of the entry before; empty for the first.</param>
    public static AuditEntry Following(long number, DateTimeOffset at, AuditEvent audited, string previousHash)
    {
        // The databases keep microseconds; a tick that they drop would change the hash.
        var kept = new DateTimeOffset(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        return new(number, kept, audited, previousHash, HashOf(number, kept, audited, previousHash));
    }

    /// <summary>What is wrong with this entry after the one before it, as a sentence; null where nothing is.</summary>
    /// <param name="previous">The entry before; null for the first.</param>
    public string? Break(AuditEntry? previous)
    {
        var (expected, before) = ((previous?.Number ?? 0) + 1, previous?.Hash ?? "");
        if (Number != expected)
            return string.Create(CultureInfo.InvariantCulture, $"Entry {expected} is missing: entry {Number} of {At:u} comes in its place.");

        if (Hash != HashOf(Number, At, Event, PreviousHash))
            return string.Create(CultureInfo.InvariantCulture, $"Entry {Number} of {At:u} was changed after it was written.");

        return PreviousHash == before
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"Entry {Number} of {At:u} does not follow the entry before it: one of the two was written anew.");
    }

    private static string HashOf(long number, DateTimeOffset at, AuditEvent audited, string previousHash)
    {
        string?[] fields =
        [
            number.ToString(CultureInfo.InvariantCulture),
            at.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture),
            audited.Person,
            audited.Role,
            Word(audited.Action),
            audited.Subject,
            audited.Address,
            audited.Run,
            audited.Rows?.ToString(CultureInfo.InvariantCulture),
            audited.Origin,
            previousHash,
        ];

        // JSON keeps the fields apart, so that no two entries have the same text.
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(fields))));
    }
}
