using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace IroAnalytics.Tests.Warehouse;

/// <summary>A real PostgreSQL of the tests' own: in a temporary folder, on a free port of this machine, gone with the process.</summary>
internal sealed class PostgreSqlServer : IDisposable
{
    private static readonly Lazy<PostgreSqlServer> Shared = new(() => new());

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"iro-postgresql-{Guid.NewGuid():N}");
    private readonly int port = FreePort();
    private bool gone;

    public PostgreSqlServer()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        Run("initdb", "--auth=trust", "--username=iro", "--no-sync", "--encoding=UTF8", "--locale=C", $"--pgdata={folder}");
        Start();
    }

    /// <summary>Why tests over PostgreSQL are left out; null where it is installed.</summary>
    public static string? Lacking { get; } = Binaries is null ? "PostgreSQL is not installed. To have it, run 'apt-get install postgresql' as root." : null;

    private static string? Binaries => !Directory.Exists("/usr/lib/postgresql")
        ? null
        : Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
            .Where(binaries => File.Exists(Path.Combine(binaries, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault();

    /// <summary>A connection string to a new database on the server that all tests of this process share.</summary>
    public static string NewDatabase() => Shared.Value.Create();

    /// <summary>A connection string to a new database.</summary>
    public string Create()
    {
        var name = $"iro_{Guid.NewGuid():N}";
        using var connection = new NpgsqlConnection(Connection("postgres"));
        connection.Open();
        using var command = new NpgsqlCommand($"create database {name}", connection);
        command.ExecuteNonQuery();
        return Connection(name);
    }

    public void Start() => Run("pg_ctl", "start", "-w", "-D", folder, "-l", $"{folder}/log", "-o", string.Create(
        CultureInfo.InvariantCulture,
        $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off -c max_connections=200 -c shared_buffers=16MB"));

    /// <summary>Stops it as a machine that is restarted does: every connection ends.</summary>
    public void Stop() => Run("pg_ctl", "stop", "-w", "-m", "immediate", "-D", folder);

    public void Dispose()
    {
        if (gone) return;

        gone = true;
        if (File.Exists(Path.Combine(folder, "postmaster.pid"))) Stop();
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // PostgreSQL refuses to run as root. What it writes goes nowhere: a server that inherits an open pipe would hold it open.
    private static void Run(string program, params string[] arguments)
    {
        var path = Path.Combine(Binaries ?? throw new InvalidOperationException(Lacking), program);
        string[] account = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--"] : [];
        using var process = Process.Start("sh", ["-c", "cd / && exec \"$@\" > /dev/null 2>&1 < /dev/null", "sh", .. account, path, .. arguments]);
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"'{path} {string.Join(' ', arguments)}' ended with {process.ExitCode}.");
    }

    private string Connection(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Database={database};Username=iro;Maximum Pool Size=20");
}
