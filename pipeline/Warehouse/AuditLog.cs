using System.Data.Common;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>Which entries of the audit log are wanted.</summary>
/// <param name="Person">Part of the name, in any case; null for everybody.</param>
/// <param name="Action">The action; null for all.</param>
/// <param name="Text">Part of the subject or of what was asked, in any case; null for all.</param>
/// <param name="From">The first day, in UTC; null for no bound.</param>
/// <param name="To">The last day, inclusive, in UTC; null for no bound.</param>
public sealed record AuditSearch(
    string? Person = null, AuditAction? Action = null, string? Text = null, DateOnly? From = null, DateOnly? To = null);

/// <summary>Whether the audit log is as it was written.</summary>
/// <param name="Entries">How many entries were read, up to the first that is not as it was written.</param>
/// <param name="Head">The last entry that holds; null where there is none.</param>
/// <param name="Break">What is wrong first, as a sentence; null where nothing is.</param>
public sealed record AuditVerification(long Entries, AuditEntry? Head, string? Break);

/// <summary>What the audit log knows of a person in a role.</summary>
/// <param name="Person">The name of the account, or of the API key.</param>
/// <param name="Role">The role, in words.</param>
/// <param name="SignedInAt">When the person signed in last; null for one who did not.</param>
/// <param name="SeenAt">The last entry.</param>
/// <param name="Readings">How often rows about single children were shown.</param>
/// <param name="Exports">How often they left the dashboard, as a file or to a program.</param>
/// <param name="Refusals">How often something was refused.</param>
public sealed record KnownPerson(
    string Person, string Role, DateTimeOffset? SignedInAt, DateTimeOffset SeenAt, long Readings, long Exports, long Refusals);

/// <summary>Who saw, did and was refused what. Entries are added and never changed, and each carries the hash of the one before.</summary>
public sealed class AuditLog
{
    private const int ReadAtOnce = 5000;

    private const string Columns =
        "entry_number, written_at, person, person_role, action, subject, asked, run, row_count, origin, previous_hash, hash";

    private const string Last = $"select {Columns} from audit_entry order by entry_number desc limit 1";

    private const string Following = $"select {Columns} from audit_entry where entry_number > $1 order by entry_number limit $2";

    private const string Add =
        $"insert into audit_entry ({Columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";

    private const string Found = $"""
        select {Columns}
        from audit_entry
        where
            lower(person) like $1
            and action like $2
            and (lower(subject) like $3 or lower(coalesce(asked, '')) like $3)
            and written_at >= $4
            and written_at < $5
        order by entry_number desc
        limit $6 offset $7
        """;

    private const string Known = """
        select
            person,
            person_role,
            max(case when action = $1 then written_at end) as signed_in_at,
            max(written_at) as seen_at,
            count(case when action = $2 then 1 end) as readings,
            count(case when action = $3 then 1 end) as exports,
            count(case when action = $4 then 1 end) as refusals
        from audit_entry
        where written_at >= $5
        group by person, person_role
        order by max(written_at) desc, person
        """;

    private readonly OperationsStore store;

    internal AuditLog(OperationsStore store) => this.store = store;

    /// <summary>Adds an entry. When this returns, the entry is kept.</summary>
    /// <param name="audited">What happened.</param>
    /// <param name="at">The moment.</param>
    /// <param name="cancellation">Stops the adding.</param>
    /// <exception cref="DbException">It could not be kept.</exception>
    public async Task AppendAsync(AuditEvent audited, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(audited);

        // Two who add at once would follow the same entry.
        await using var alone = await store.AloneAsync(Exclusive.Auditing, cancellation);
        var last = (await ReadAsync(Last, cancellation)).SingleOrDefault();
        var entry = AuditEntry.Following((last?.Number ?? 0) + 1, at, audited, last?.Hash ?? "");
        await using var connection = await store.ConnectAsync(cancellation);
        await connection.RunAsync(Add, Values(entry), cancellation);
    }

    /// <summary>Finds entries, the newest first.</summary>
    /// <param name="search">Which.</param>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public Task<IReadOnlyList<AuditEntry>> SearchAsync(AuditSearch search, int skip, int take, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(search);
        return ReadAsync(
            Found,
            cancellation,
            Part(search.Person),
            search.Action is { } action ? AuditEntry.Word(action) : "%",
            Part(search.Text),
            Midnight(search.From ?? DateOnly.MinValue),
            Midnight(search.To is { } last && last < DateOnly.MaxValue ? last.AddDays(1) : DateOnly.MaxValue),
            take,
            skip);
    }

    /// <summary>Everybody the log names since a moment, each in each role, whoever was there last first.</summary>
    /// <param name="since">The moment; entries from then on count.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<KnownPerson>> PeopleAsync(DateTimeOffset since, CancellationToken cancellation)
    {
        await using var connection = await store.ConnectAsync(cancellation);
        var counted = OperationsStore.Parameters(
            AuditEntry.Word(AuditAction.SignedIn),
            AuditEntry.Word(AuditAction.ChildrenSeen),
            AuditEntry.Word(AuditAction.ChildrenExported),
            AuditEntry.Word(AuditAction.Refused),
            since);
        return await connection.ReadAsync(Known, counted, Person, cancellation);
    }

    /// <summary>Reads the whole log and compares every entry with its hash and with the entry before.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<AuditVerification> VerifyAsync(CancellationToken cancellation)
    {
        AuditEntry? previous = null;
        while (true)
        {
            var entries = await ReadAsync(Following, cancellation, previous?.Number ?? 0, ReadAtOnce);
            foreach (var entry in entries)
            {
                if (entry.Break(previous) is { } sentence) return new(previous?.Number ?? 0, previous, sentence);
                previous = entry;
            }

            if (entries.Count < ReadAtOnce) return new(previous?.Number ?? 0, previous, null);
        }
    }

    /// <summary>Whether an entry has this hash.</summary>
    /// <param name="hash">In lower-case hexadecimal digits.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<bool> HoldsAsync(string hash, CancellationToken cancellation) =>
        (await ReadAsync($"select {Columns} from audit_entry where hash = $1", cancellation, hash)).Count > 0;

    private static string Part(string? text) => $"%{text?.Trim().ToLowerInvariant()}%";

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    // A word that no version has written is no action, so that its entry does not fit its hash.
    private static AuditAction Action(string word) => AuditEntry.Actions.TryGetValue(word, out var action) ? action : (AuditAction)(-1);

    private static AuditEntry Row(DbDataReader row) => new(
        row.GetInt64(0),
        row.GetFieldValue<DateTimeOffset>(1),
        new(
            row.GetString(2),
            row.GetString(3),
            Action(row.GetString(4)),
            row.GetString(5),
            row.Nullable<string>(6),
            row.Nullable<string>(7),
            row.IsDBNull(8) ? null : row.GetInt64(8),
            row.Nullable<string>(9)),
        row.GetString(10),
        row.GetString(11));

    private static KnownPerson Person(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.IsDBNull(2) ? null : row.GetFieldValue<DateTimeOffset>(2),
        row.GetFieldValue<DateTimeOffset>(3),
        row.GetInt64(4),
        row.GetInt64(5),
        row.GetInt64(6));

    private static IReadOnlyList<(string Name, object? Value)> Values(AuditEntry entry) => OperationsStore.Parameters(
        entry.Number,
        entry.At,
        entry.Event.Person,
        entry.Event.Role,
        AuditEntry.Word(entry.Event.Action),
        entry.Event.Subject,
        entry.Event.Address,
        entry.Event.Run,
        entry.Event.Rows,
        entry.Event.Origin,
        entry.PreviousHash,
        entry.Hash);

    private async Task<IReadOnlyList<AuditEntry>> ReadAsync(string sql, CancellationToken cancellation, params object?[] values)
    {
        await using var connection = await store.ConnectAsync(cancellation);
        return await connection.ReadAsync(sql, OperationsStore.Parameters(values), Row, cancellation);
    }
}
