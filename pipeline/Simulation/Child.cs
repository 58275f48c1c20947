namespace IroAnalytics.Pipeline.Simulation;

/// <summary>Why a period of care came about and how it was always going to end; it shapes legal status and placements.</summary>
internal enum Pathway
{
    Home, HomeLater, Adoption, Guardianship, LongTerm, Remand, Asylum,
}

/// <summary>
/// A child who never lived. The index is the child's own stream of chance; fragility is how much likelier than the average
/// child's this child's placements are to end, about 1 on average.
/// </summary>
internal sealed record Child(
    int Index,
    string Id,
    int Household,
    bool IsUasc,
    bool IsMale,
    bool IsDisabled,
    DateOnly BornOn,
    string Ethnicity,
    string Upn,
    string HomePostcode,
    double Fragility)
{
    public DateOnly TurnsOn(int years) => BornOn.AddYears(years);

    public double AgeOn(DateOnly day) => day.YearsFrom(BornOn);
}

/// <summary>
/// One time in care, up to but not including the day the child left, with the REC code of the last episode. The end may lie after
/// the last day known; it is only ever written up to that day.
/// </summary>
internal sealed record CarePeriod(DateOnly StartedOn, DateOnly EndedOn, string EndReason, Pathway Pathway)
{
    public bool Holds(DateOnly day) => StartedOn <= day && day < EndedOn;
}

/// <summary>Something that held from a day up to, not including, another.</summary>
internal sealed record Spell<T>(T Value, DateOnly From, DateOnly To)
{
    public bool Holds(DateOnly day) => From <= day && day < To;
}
