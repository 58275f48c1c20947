using IroAnalytics.Dashboard.Access;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.AspNetCore.Diagnostics;

namespace IroAnalytics.Dashboard.Api;

/// <summary>Every error in words: a page for people, problem details (RFC 9457) for programs.</summary>
internal static class Problems
{
    public static void UseProblems(this WebApplication app)
    {
        app.UseWhen(IsForPrograms, programs =>
        {
            programs.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf, SuppressDiagnosticsCallback = IsTheirs });
            programs.UseStatusCodePages();
        });
        app.UseWhen(context => !IsForPrograms(context), people =>
        {
            people.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/problem/500", SuppressDiagnosticsCallback = IsTheirs });
            people.UseStatusCodePagesWithReExecute("/problem/{0}");
        });
    }

    /// <summary>Puts into a problem the sentence that the exception or the status calls for.</summary>
    /// <param name="context">The problem that is being written.</param>
    public static void Describe(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        problem.Detail = context.Exception is { } exception && IsInWords(exception)
            ? exception.Message
            : problem.Detail ?? Sentence(problem.Status);
        problem.Instance = context.HttpContext.Request.Path;
    }

    private static int StatusOf(Exception exception) => exception switch
    {
        BadRequestException or DimensionNotOfIndicatorException => StatusCodes.Status400BadRequest,
        ChildrenNotOpenException => StatusCodes.Status403Forbidden,
        BadHttpRequestException bad => bad.StatusCode,
        AuditUnavailableException or WarehouseProblemException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static bool IsInWords(Exception exception) =>
        exception is AuditUnavailableException or WarehouseProblemException || StatusOf(exception) < StatusCodes.Status500InternalServerError;

    private static bool IsTheirs(ExceptionHandlerSuppressDiagnosticsContext context) =>
        StatusOf(context.Exception) < StatusCodes.Status500InternalServerError;

    private static string? Sentence(int? status) => status switch
    {
        StatusCodes.Status400BadRequest => "A value in the address cannot be read. /openapi/v1.json says what each may be.",
        StatusCodes.Status401Unauthorized => "Sign in first: send the cookie that /sign-in gives, or a key that an administrator makes, as Authorization: Bearer. A key that was sent is unknown, expired or revoked.",
        StatusCodes.Status403Forbidden => "Your role or key does not see rows about single children.",
        StatusCodes.Status404NotFound => "There is nothing at this address. /openapi/v1.json lists what there is.",
        StatusCodes.Status405MethodNotAllowed => "This address only answers GET.",
        StatusCodes.Status429TooManyRequests => "Too many requests from your address. Wait a minute, then ask again.",
        StatusCodes.Status500InternalServerError => "A fault of ours. Nothing was changed; try again.",
        _ => null,
    };

    private static bool IsForPrograms(HttpContext context) => AccessRules.IsForPrograms(context.Request.Path);
}
