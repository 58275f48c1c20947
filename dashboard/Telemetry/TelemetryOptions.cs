using Microsoft.Extensions.Options;

namespace IroAnalytics.Dashboard.Telemetry;

/// <summary>Where traces and metrics go: the section <c>Telemetry</c> of the settings.</summary>
internal sealed record TelemetryOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Telemetry";

    /// <summary>The address of a collector that takes OTLP over HTTP, such as <c>http://127.0.0.1:4318</c>; empty where nothing is sent.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>The address; null where nothing is sent.</summary>
    /// <exception cref="OptionsValidationException">The setting is no address.</exception>
    public Uri? Address() => Endpoint.Length == 0 ? null
        : Uri.TryCreate(Endpoint.TrimEnd('/') + "/", UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address
        : throw new OptionsValidationException(
            Section, typeof(TelemetryOptions), [$"The setting Telemetry:Endpoint is '{Endpoint}', which is no address of a collector. Write one such as http://127.0.0.1:4318, or leave it out."]);
}
