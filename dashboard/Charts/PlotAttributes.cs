namespace IroAnalytics.Dashboard.Charts;

/// <summary>
/// Sets attributes of Plotly.NET's objects. Its own functions for that are F#'s: from C# each would want every attribute there is, nearly ninety
/// for an axis. Here each attribute that a figure uses is a property, named as Plotly.NET names it.
/// </summary>
internal static class PlotAttributes
{
    /// <summary>Sets one attribute.</summary>
    /// <param name="plot">The object that has it.</param>
    /// <param name="attribute">As plotly.js names it.</param>
    /// <param name="value">Its value; null leaves it to the theme.</param>
    public static void Set(this DynamicObj.DynamicObj plot, string attribute, object? value)
    {
        if (value is not null) plot.Properties[attribute] = value;
    }
}
