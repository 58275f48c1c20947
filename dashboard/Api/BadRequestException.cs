namespace IroAnalytics.Dashboard.Api;

/// <summary>A request that cannot be read, with a sentence that says what is wrong and what to write.</summary>
internal sealed class BadRequestException(string message) : Exception(message);
