using System.Net;
using System.Net.Sockets;
using System.Text;

namespace IroAnalytics.Tests.Telemetry;

/// <summary>A collector that takes OTLP over HTTP, on a free port, and keeps what arrives.</summary>
internal sealed class OtlpReceiver : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly Lock sync = new();
    private readonly Dictionary<string, StringBuilder> received = new(StringComparer.Ordinal);

    public OtlpReceiver()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        }

        listener.Prefixes.Add(Address + "/");
        listener.Start();
        _ = TakeAsync();
    }

    public string Address { get; }

    /// <summary>All that arrived at a path, byte by byte: protobuf keeps texts as they are.</summary>
    public string At(string path)
    {
        lock (sync) return received.TryGetValue(path, out var text) ? text.ToString() : "";
    }

    public void Dispose() => listener.Close();

    private async Task TakeAsync()
    {
        try
        {
            while (true) await TakeAsync(await listener.GetContextAsync());
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // The listener was closed: the test is over.
        }
    }

    private async Task TakeAsync(HttpListenerContext context)
    {
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body);
        lock (sync)
        {
            var path = context.Request.Url?.AbsolutePath ?? "";
            if (!received.TryGetValue(path, out var text)) received[path] = text = new();
            text.Append(Encoding.Latin1.GetString(body.ToArray()));
        }

        context.Response.ContentType = "application/x-protobuf";
        context.Response.Close();
    }
}
