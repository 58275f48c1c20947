using Newtonsoft.Json;
using Plotly.NET;

namespace IroAnalytics.Dashboard.Charts;

/// <summary>Writes Plotly.NET's objects as the attributes they hold. Without it each attribute is looked for by reflection, which takes several times as long.</summary>
internal sealed class PlotConverter : JsonConverter<DynamicObj.DynamicObj>
{
    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override DynamicObj.DynamicObj ReadJson(JsonReader reader, Type objectType, DynamicObj.DynamicObj? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        throw new NotSupportedException("Figures are written, never read.");

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, DynamicObj.DynamicObj? value, JsonSerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        if (value is Trace trace) Write(writer, "type", trace.type, serializer);
        foreach (var (attribute, held) in value.Properties) Write(writer, attribute, held, serializer);
        writer.WriteEndObject();
    }

    private static void Write(JsonWriter writer, string attribute, object held, JsonSerializer serializer)
    {
        writer.WritePropertyName(attribute);
        serializer.Serialize(writer, held);
    }
}
