using System.Reflection;
using System.Text.RegularExpressions;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Tests;

/// <summary>That nobody who adds a page or a query can forget whose children it shows.</summary>
public sealed partial class ChildLevelTests
{
    private static readonly string[] NamesOfAChild = ["Child", "ChildId"];

    [Fact]
    public void Every_query_that_returns_rows_about_single_children_demands_a_scope()
    {
        var methods = new[] { typeof(IndicatorReader).Assembly, typeof(CurrentRun).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Namespace is "IroAnalytics.Pipeline.Indicators" or "IroAnalytics.Dashboard.Queries")
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => !method.IsPrivate && !method.DeclaringType!.Name.Contains('<') && typeof(Task).IsAssignableFrom(method.ReturnType) && NamesChildren(method.ReturnType, []))
            .ToList();

        Assert.NotEmpty(methods);
        Assert.Empty(methods
            .Where(method => method.GetParameters().All(parameter => parameter.ParameterType != typeof(ReadingScope)))
            .Select(method => $"{method.DeclaringType?.Name}.{method.Name} returns rows about children and demands no {nameof(ReadingScope)}."));
    }

    [Fact]
    public void Every_select_of_the_dashboard_that_names_children_is_limited_to_a_caseload()
    {
        var selects = SourceTree.Files("dashboard/Queries", ".sql")
            .Where(file => ColumnOfAChild().IsMatch(file.Text[Math.Max(0, file.Text.LastIndexOf("\nselect", StringComparison.Ordinal))..])).ToList();

        Assert.NotEmpty(selects);
        Assert.All(selects, file => Assert.Contains("$caseload", file.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_folder_of_access_makes_scopes_so_that_every_reading_of_children_is_entered_into_the_audit_log()
    {
        var makers = SourceTree.Files("dashboard", ".cs", ".cshtml").Where(file => MakesScope().IsMatch(file.Code)).Select(file => file.Path).ToList();

        Assert.NotEmpty(makers);
        Assert.All(makers, path => Assert.StartsWith("dashboard/Access/", path, StringComparison.Ordinal));
    }

    private static bool NamesChildren(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type)) return false;

        var inner = type.GetGenericArguments().Append(type.GetElementType()).OfType<Type>();
        var ours = type.Namespace?.StartsWith("IroAnalytics", StringComparison.Ordinal) == true;
        var properties = ours ? type.GetProperties() : [];
        return properties.Any(property => NamesOfAChild.Contains(property.Name))
            || inner.Concat(properties.Select(property => property.PropertyType)).Any(next => NamesChildren(next, seen));
    }

    [GeneratedRegex(@"^\s+([a-z_]+\.)?child(_id)?( as \w+)?,?\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ColumnOfAChild();

    [GeneratedRegex(@"\bReadingScopes\b|new ReadingScope\.", RegexOptions.None, 1000)]
    private static partial Regex MakesScope();
}
