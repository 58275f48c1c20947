using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace IroAnalytics.Dashboard.Api;

/// <summary>What /openapi/v1.json says beside what the endpoints say of themselves: a title, how to sign in, and examples.</summary>
internal static class ApiDescription
{
    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        ["id"] = "reviews-in-time",
        ["period"] = "2026-10",
        ["from"] = "2026-09",
        ["to"] = "2026-10",
        ["by"] = "team",
        ["where"] = "cohort=Local",
        ["length"] = "month",
        ["block"] = "any",
    };

    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "IRO Analytics",
                Version = "v1",
                Description = "Indicators of the Independent Reviewing Officer service, from the run that is published now. "
                    + "Send a key, made on /api-keys, as Authorization: Bearer; or sign in on /sign-in first: the cookie counts here too. Answers carry an ETag; send it back as If-None-Match to be told that nothing has changed.",
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, _, _) =>
        {
            foreach (var parameter in operation.Parameters ?? []) AddExample(parameter);
            return Task.CompletedTask;
        });
    }

    private static void AddExample(IOpenApiParameter parameter)
    {
        if (parameter is not OpenApiParameter described || parameter.Name is not { } name || !Examples.TryGetValue(name, out var example)) return;
        described.Example = parameter.Schema?.Type?.HasFlag(JsonSchemaType.Array) == true
            ? new JsonArray(JsonValue.Create(example))
            : JsonValue.Create(example);
    }
}
