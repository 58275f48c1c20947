using System.Data.Common;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Extracts;

/// <summary>The first stage of the journey: files to typed rows, each row with what became of it.</summary>
/// <param name="connection">The scratch warehouse.</param>
/// <param name="workFolder">Where copies of files are written that cannot be read as they are.</param>
/// <param name="referenceFolder">The reference data that ships with the product.</param>
public sealed class ExtractReading(DbConnection connection, string workFolder, string referenceFolder)
{
    /// <summary>Looks at every file of a folder and at the reference data that no file of it replaces.</summary>
    /// <param name="folder">The extracts folder.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The files, recognised or refused, and what is wrong with the folder, if anything is.</returns>
    public async Task<(IReadOnlyList<InspectedFile> Files, ExtractProblem? Problem)> InspectAsync(
        string folder, CancellationToken cancellation)
    {
        var (found, problem) = ExtractFolder.Find(folder);
        if (problem is not null) return ([], problem);

        var files = new InspectedFile[found.Count];
        await Parallel.ForEachAsync(
            found.Index(),
            new ParallelOptions { TaskScheduler = TaskScheduler.Current, CancellationToken = cancellation },
            async (one, stopped) => files[one.Index] = await FileInspection.InspectAsync(one.Item, stopped));
        var refused = Conflicts.Refuse(files);
        return ([.. refused, .. await ShippedAsync(refused, cancellation)], null);
    }

    /// <summary>Loads the text of the return and of the reference data, by which the as-at date is known and what is missing.</summary>
    /// <param name="files">The files, recognised or refused.</param>
    /// <param name="loading">Told the name of each file before it is loaded, from any thread.</param>
    /// <param name="sideBySide">Works on the scratch warehouse side by side.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The files; those that could not be read to the end are refused.</returns>
    public async Task<IReadOnlyList<InspectedFile>> LoadReturnAsync(
        IReadOnlyList<InspectedFile> files, Action<string> loading, SideBySide sideBySide, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(loading);
        ArgumentNullException.ThrowIfNull(sideBySide);
        await new RawTables(connection, workFolder).CreateAsync(cancellation);
        var loaded = files.ToArray();
        await sideBySide.ForEachAsync(
            LargestFirst(files).Where(contract => !IsList(contract)),
            contract => contract.Name,
            (own, contract, stopped) => LoadAsync(own, contract, loaded, loading, stopped),
            cancellation);
        return loaded;
    }

    /// <summary>The latest DECOM, DEC or REVIEW that is not after today.</summary>
    /// <param name="today">Today.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The day, or null where none can be read.</returns>
    public async Task<DateOnly?> LatestDayAsync(DateOnly today, CancellationToken cancellation)
    {
        var days = await connection.ReadAsync(
            """
            with day as (
                select unnest([raw.as_date(decom), raw.as_date(dec)]) as day from raw.episodes_text
                union all
                select raw.as_date(review) from raw.reviews_text
            )
            select max(day) from day where day <= $today
            """,
            [("today", today)],
            row => row.IsDBNull(0) ? (DateOnly?)null : row.GetFieldValue<DateOnly>(0),
            cancellation);
        return days[0];
    }

    /// <summary>
    /// Reads text into types, decides what becomes of each row, and finds what could not be read: of the return, whose text is loaded, and of each of the
    /// IRO service's lists, whose text is loaded here and let go as soon as it is read.
    /// </summary>
    /// <param name="files">The files, of which those of the return are loaded.</param>
    /// <param name="asAt">The last day the extracts describe.</param>
    /// <param name="knownAt">The last day on which entries of the IRO-service extracts are known.</param>
    /// <param name="loading">Told the name of each file before it is loaded, from any thread.</param>
    /// <param name="sideBySide">Works on the scratch warehouse side by side.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The files; those that could not be read to the end are refused.</returns>
    public async Task<IReadOnlyList<InspectedFile>> ReadAsync(
        IReadOnlyList<InspectedFile> files, DateOnly asAt, DateOnly knownAt, Action<string> loading, SideBySide sideBySide, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(loading);
        ArgumentNullException.ThrowIfNull(sideBySide);
        await connection.RunAsync(
            "create table raw.run_date as select $as_at::date as as_at, $known_at::date as known_at, $return_year::integer as return_year",
            [("as_at", asAt), ("known_at", knownAt), ("return_year", ReturnYear.Containing(asAt).Ending)],
            cancellation);
        await LoadCodesAsync(files, cancellation);
        await connection.RunAsync(TypedTable.CreateStates, cancellation);
        await connection.RunAsync(ReadingFindings.CreateTable, cancellation);
        var read = files.ToArray();
        await sideBySide.ForEachAsync(
            LargestFirst(files),
            contract => contract.Name,
            async (own, contract, stopped) =>
            {
                if (IsList(contract)) await LoadAsync(own, contract, read, loading, stopped);
                await TypeAsync(own, contract, stopped);
            },
            cancellation);
        return read;
    }

    /// <summary>How many rows of each file came to what.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Rows by the file's number and the row's state.</returns>
    public async Task<ILookup<int, (string State, long Rows)>> CountAsync(CancellationToken cancellation)
    {
        var counts = string.Join(
            " union all ",
            ExtractContracts.All.Select(contract => $"select file_id, row_state::varchar as row_state from raw.{contract.SqlName}"));
        var rows = await connection.ReadAsync(
            $"select file_id, row_state, count(*) from ({counts}) group by all order by all",
            row => (File: row.GetInt32(0), State: row.GetString(1), Rows: row.GetInt64(2)),
            cancellation);
        return rows.ToLookup(row => row.File, row => (row.State, row.Rows));
    }

    /// <summary>How much of each of the IRO service's extracts says it was keyed before it happened; what is planned for after the as-at date does not count.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>For each extract that has rows, the share of them, between 0 and 1.</returns>
    public Task<IReadOnlyList<(string Extract, double Share)>> RecordedEarlyAsync(CancellationToken cancellation)
    {
        var shares = ExtractContracts.All
            .Where(contract => contract.Origin == ExtractOrigin.IroService && contract.EventDate is not null)
            .Select(contract => $"""
                select '{contract.Name}' as extract, count(*) filter (where recorded < "{contract.EventDate?.ToLowerInvariant()}") / count(*) as share
                from raw.{contract.SqlName} cross join raw.run_date
                where "{contract.EventDate?.ToLowerInvariant()}" <= run_date.as_at
                having count(*) > 0
                """);
        return connection.ReadAsync(
            string.Join(" union all ", shares) + " order by extract", row => (row.GetString(0), row.GetDouble(1)), cancellation);
    }

    /// <summary>Removes the rows of the extracts that nobody reads again, and all text.</summary>
    /// <param name="connection">The scratch warehouse.</param>
    /// <param name="kept">The tables that are still read, such as <c>raw.reviews</c>.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static async Task ReleaseAsync(DbConnection connection, IReadOnlySet<string> kept, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(kept);
        foreach (var table in ExtractContracts.All.Select(contract => "raw." + contract.SqlName))
        {
            await connection.RunAsync($"drop table if exists {table}_text", cancellation);
            if (!kept.Contains(table)) await connection.RunAsync($"drop table if exists {table}", cancellation);
        }
    }

    private static bool IsList(ExtractContract contract) => contract.Origin == ExtractOrigin.IroService;

    // What takes longest is begun first, so that nobody waits for it at the end.
    private static IEnumerable<ExtractContract> LargestFirst(IReadOnlyList<InspectedFile> files)
    {
        var sizes = files.ToLookup(file => file.Contract, file => file.Bytes);
        return ExtractContracts.All.OrderByDescending(contract => sizes[contract].Sum());
    }

    // The files of one contract one after the other.
    private async Task LoadAsync(
        DbConnection own, ExtractContract contract, InspectedFile[] files, Action<string> loading, CancellationToken cancellation)
    {
        var tables = new RawTables(own, workFolder);
        foreach (var (fileId, file) in files.Index().Where(one => one.Item.Problem is null && one.Item.Contract == contract).ToList())
        {
            loading(file.File.Name);
            files[fileId] = await tables.LoadAsync(file, fileId, cancellation);
        }
    }

    private static async Task TypeAsync(DbConnection connection, ExtractContract contract, CancellationToken cancellation)
    {
        await connection.RunAsync(TypedTable.CreateAlike(contract), cancellation);
        await connection.RunAsync(TypedTable.Create(contract), cancellation);
        if (TypedTable.Supersede(contract) is { } supersede) await connection.RunAsync(supersede, cancellation);
        await connection.RunAsync($"drop table raw.{contract.SqlName}_alike", cancellation);
        await connection.RunAsync(ReadingFindings.Insert(contract), cancellation);

        // The return's text is judged by the validation rules as it stands; of the lists, nobody asks for the text again.
        if (IsList(contract)) await connection.RunAsync($"drop table raw.{contract.SqlName}_text", cancellation);
    }

    private async Task<IEnumerable<InspectedFile>> ShippedAsync(IReadOnlyList<InspectedFile> supplied, CancellationToken cancellation)
    {
        var shipped = new List<InspectedFile>();
        foreach (var contract in ExtractContracts.All.Where(contract => contract.Origin == ExtractOrigin.Reference))
        {
            var path = Path.Combine(referenceFolder, contract.Name + ".csv");
            if (supplied.Any(file => file.Problem is null && file.Contract == contract) || !File.Exists(path)) continue;

            shipped.Add(await FileInspection.InspectAsync(new(path, $"(shipped) {contract.Name}.csv", null, null), cancellation));
        }

        return shipped;
    }

    private async Task LoadCodesAsync(IReadOnlyList<InspectedFile> files, CancellationToken cancellation)
    {
        await connection.RunAsync(
            """
            create table reference.code_set as
            select
                extract, "column", code, meaning,
                first_return_year::integer as first_return_year, last_return_year::integer as last_return_year
            from read_csv($path, header = true, all_varchar = true)
            """,
            [("path", Path.Combine(referenceFolder, "code_sets.csv"))],
            cancellation);
        await connection.RunAsync(
            """
            create table reference.code_group as
            select grouping, code, "group" from read_csv($path, header = true, all_varchar = true)
            """,
            [("path", Path.Combine(referenceFolder, "code_groups.csv"))],
            cancellation);
        var years = files.Select(file => file.File.Return?.Ending).OfType<int>().Distinct();
        await connection.RunAsync(CodesByReturn(years), cancellation);
    }

    private static string CodesByReturn(IEnumerable<int> years) => $"""
        create table raw.code as
        select distinct code_set.extract, code_set."column", upper(code_set.code) as lookup, code_set.code, year.return_year
        from reference.code_set
        cross join (
            select return_year from raw.run_date
            union
            select unnest([{string.Join(", ", years)}]::integer[])
        ) as year
        where year.return_year between coalesce(code_set.first_return_year, 0) and coalesce(code_set.last_return_year, 9999)
        """;
}
