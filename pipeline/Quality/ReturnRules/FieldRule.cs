namespace IroAnalytics.Pipeline.Quality.ReturnRules;

/// <summary>Writes the select of a rule that asks one thing of one column: the rows that break it.</summary>
internal static class FieldRule
{
    public static string Select(ReturnRule rule, FieldKind kind)
    {
        var rows = kind is FieldKind.CarriedOver or FieldKind.PlacementLimit ? "episode" : kind == FieldKind.StatusLimit ? "status_run" : rule.Extracts[0].ToLowerInvariant();
        return $"""
            select '{rule.Extracts[0]}' as extract, row_number
            from checked.{rows} as present
            where {Condition(kind, rule, $"present.{rule.Fields[0].ToLowerInvariant()}")}
            """;
    }

    private static string Condition(FieldKind kind, ReturnRule rule, string column) => kind switch
    {
        FieldKind.RequiredDate => $"{column} is null",
        FieldKind.ReadableDate => $"{column} is null and {column}_text is not null",
        FieldKind.RequiredCode => $"{column} is null or {NotInList(rule, column)}",
        FieldKind.Code => NotInList(rule, column),
        FieldKind.WithinYear => $"{column} > (select ends_on from checked.year)",
        FieldKind.ChildOnHeader => $"{column} not in (select child from checked.header where child is not null)",
        FieldKind.BirthOnHeader =>
            $"exists (select * from checked.header where header.child = present.child and header.dob <> {column})",
        FieldKind.OnceAChild =>
            $"{column} in (select child from checked.{rule.Extracts[0].ToLowerInvariant()} group by child having count(*) > 1)",
        FieldKind.CarriedOver => $"present.episode_number = 1 and exists ({LeftOpen} and {column} is distinct from {Last(rule)})",
        FieldKind.PlacementLimit => "place = $code and dec - decom > $days",
        FieldKind.StatusLimit => "ls = $code and days_of_run > $days",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no condition for this kind of rule."),
    };

    private static string NotInList(ReturnRule rule, string column) =>
        $"{column} not in (select code from checked.code where extract = '{rule.Extracts[0]}' and \"column\" = '{rule.Fields[0]}')";

    private static string Last(ReturnRule rule) => $"episode_last.{rule.Fields[0].ToLowerInvariant()}";

    private const string LeftOpen = """
        select * from checked.episode_last
        where episode_last.child = present.child and episode_last.dec is null and not episode_last.has_next
        """;
}
