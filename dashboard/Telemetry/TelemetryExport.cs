using IroAnalytics.Pipeline;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace IroAnalytics.Dashboard.Telemetry;

/// <summary>Sends traces and metrics to a collector while the host runs, and what is left when it stops.</summary>
/// <param name="collector">The collector's address, with a slash at its end.</param>
internal sealed class TelemetryExport(Uri collector) : IHostedService, IDisposable
{
    private const string Requests = "Microsoft.AspNetCore";

    private TracerProvider? traces;
    private MeterProvider? metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var resource = ResourceBuilder.CreateEmpty().AddService("iro-analytics", serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString(3));

        // Who asks from outside must not decide what is traced, so the sampler looks at no header.
        traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .SetSampler(new AlwaysOnSampler())
            .AddSource(Requests, RefreshTelemetry.Name)
            .AddProcessor(new SpanTags())
            .AddOtlpExporter(exporter => Send(exporter, "v1/traces"))
            .Build();
        metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(Requests + ".Hosting", RefreshTelemetry.Name)
            .AddOtlpExporter(exporter => Send(exporter, "v1/metrics"))
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
    }

    private void Send(OtlpExporterOptions exporter, string signal)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new(collector, signal);
    }
}
