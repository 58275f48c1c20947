using System.Collections;
using System.ComponentModel;
using System.Globalization;
using Microsoft.Extensions.Options;

namespace IroAnalytics.Dashboard;

/// <summary>Reads a section of the settings; a value of another kind than the setting's is refused in a sentence, before the framework throws.</summary>
internal static class Settings
{
    /// <summary>Reads a section.</summary>
    /// <typeparam name="T">What it is read as.</typeparam>
    /// <param name="configuration">The settings.</param>
    /// <param name="section">The section's name.</param>
    /// <exception cref="OptionsValidationException">A value cannot be read as what the setting is.</exception>
    public static T Read<T>(this IConfiguration configuration, string section)
        where T : class, new()
    {
        var found = configuration.GetSection(section);
        var problems = Problems(found, typeof(T)).ToList();
        return problems.Count == 0 ? found.Get<T>() ?? new() : throw new OptionsValidationException(section, typeof(T), problems);
    }

    private static IEnumerable<string> Problems(IConfigurationSection section, Type type) => type.GetProperties()
        .Where(property => property.CanWrite)
        .SelectMany(property => ProblemsOf(section.GetSection(property.Name), property.PropertyType));

    private static IEnumerable<string> ProblemsOf(IConfigurationSection setting, Type type)
    {
        var kind = Nullable.GetUnderlyingType(type) ?? type;
        if (kind == typeof(string) || typeof(IDictionary).IsAssignableFrom(kind)) return [];
        if (!kind.IsValueType) return Problems(setting, kind);

        var mayBeBlank = kind != type;
        return setting.Value is not { } value || (mayBeBlank && value.Length == 0) || CanRead(kind, value)
            ? []
            : [$"The setting {setting.Path} is '{value}', which is not {Words(kind)}. Write one, or leave it out."];
    }

    private static bool CanRead(Type kind, string value)
    {
        try
        {
            return TypeDescriptor.GetConverter(kind).ConvertFromString(context: null, CultureInfo.InvariantCulture, value) is not null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or NotSupportedException)
        {
            return false;
        }
    }

    private static string Words(Type kind) => kind == typeof(bool) ? "true or false" : "a whole number";
}
