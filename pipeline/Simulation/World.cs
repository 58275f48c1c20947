namespace IroAnalytics.Pipeline.Simulation;

/// <summary>What all children share.</summary>
internal sealed record World(SimulationOptions Options, Timetable Timetable, WorkingCalendar Calendar, Staff Staff, Teams Teams)
{
    public static World Of(SimulationOptions options)
    {
        var timetable = new Timetable(options.Years, options.Until ?? Simulator.DefaultUntil);
        var holidays = BankHolidays.Of(timetable.FirstDay.Year - 3, timetable.Until.Year + 2);
        return new World(
            options, timetable, new WorkingCalendar(holidays), new Staff(options, timetable), new Teams(options, timetable));
    }
}
