using System.Data.Common;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using IroAnalytics.Pipeline.Extracts;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Pipeline;

/// <summary>The hash of all that a run depends on, by which unchanged extracts are known.</summary>
internal static class Fingerprint
{
    /// <summary>SHA-256 over names and content of the extracts, the dates asked for, what people said of themes and the product's version, in lower-case hexadecimal.</summary>
    /// <param name="files">The files, recognised or refused.</param>
    /// <param name="options">What is asked for.</param>
    /// <param name="confirmed">What people said of the themes of escalations.</param>
    public static string Of(IReadOnlyList<InspectedFile> files, PipelineOptions options, ConfirmedThemes confirmed)
    {
        var lines = files.Select(file => $"{file.File.Name}|{file.Sha256}")
            .Append(FormattableString.Invariant($"{options.AsAt:O}|{options.KnownAt:O}|{options.WithRisk}|{IndicatorCatalogue.DefinitionsVersion}"))
            .Append(confirmed.Key)
            .Append(typeof(Fingerprint).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    /// <summary>Whether the newest run was made from the same: the newest and not the current one, so that a rollback lasts.</summary>
    /// <param name="folder">The warehouse folder.</param>
    /// <param name="fingerprint">The hash to compare with.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The newest run's name where it was; else null.</returns>
    public static async Task<string?> IsOfNewestRunAsync(WarehouseFolder folder, string fingerprint, CancellationToken cancellation)
    {
        if (new RunHistory(folder).List() is not [{ Pointer.Run: var newest }, ..]) return null;

        return await ReadAsync(folder.RunFile(newest), cancellation) == fingerprint ? newest : null;
    }

    /// <summary>The hash a run was made from; a run file that cannot be read has none, so that the next refresh replaces it.</summary>
    private static async Task<string?> ReadAsync(string runFile, CancellationToken cancellation)
    {
        try
        {
            await using var database = OpenRun.OpenFile(runFile, new());
            await using var connection = database.Connect();
            return (await connection.ReadAsync("select extracts_sha256 from run.run", row => row.GetString(0), cancellation))[0];
        }
        catch (DbException)
        {
            return null;
        }
    }
}
