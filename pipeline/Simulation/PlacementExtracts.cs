using System.Globalization;

namespace IroAnalytics.Pipeline.Simulation;

/// <summary>What the service keeps about placements: how far from home, and the meeting after one broke down.</summary>
internal static class PlacementExtracts
{
    private const double MeetingAfterBreakdown = 0.12;

    public static void Write(ChildLife life, ExtractFolder folder)
    {
        var chance = life.Chance(Topic.Keying);
        foreach (var placement in life.Placements.Where(placement => placement.To >= life.World.Timetable.FirstDay))
        {
            var keyedOn = Days.Later(Keying.After(placement.From, chance), placement.From);
            folder.Service(
                "placement_distances", placement.From, keyedOn, life.Child.Id, Days.Text(placement.From),
                placement.Miles.ToString(CultureInfo.InvariantCulture), placement.Miles > 900 ? "" : placement.InAuthority ? "Y" : "N");
            if (placement.EndsUnplanned && chance.Chance(MeetingAfterBreakdown))
                WriteMeeting(life, folder, placement, chance);
        }
    }

    private static void WriteMeeting(ChildLife life, ExtractFolder folder, Placement placement, RandomStream chance)
    {
        var heldOn = life.World.Calendar.OnOrAfter(placement.To.AddDays(chance.Between(10, 45)));
        folder.Service(
            "disruption_meetings", heldOn, Keying.After(heldOn, chance), life.Child.Id, Days.Text(heldOn), Days.Text(placement.To));
    }
}
