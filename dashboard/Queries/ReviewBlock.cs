namespace IroAnalytics.Dashboard.Queries;

/// <summary>Something that keeps a review from being held well and in time.</summary>
/// <param name="Code">The name in addresses and machine output.</param>
/// <param name="Words">What people read beside a review.</param>
/// <param name="Question">What is not known where the extract is missing, as a clause.</param>
/// <param name="Extract">The extract that tells; without it the block is not known of any review.</param>
/// <param name="Holds">Whether it holds of a review; null where the extract was not supplied.</param>
internal sealed record ReviewBlock(string Code, string Words, string Question, string Extract, Func<ReviewDue, bool?> Holds)
{
    /// <summary>The choice that stands for any of them.</summary>
    public const string Any = "any";

    /// <summary>Every block, in the order in which they are shown.</summary>
    public static IReadOnlyList<ReviewBlock> All { get; } =
    [
        new("no-iro", "no IRO allocated", "whether an IRO is allocated", "iro_allocations", review => review.HasNoIro),
        new("no-report", "no social-work report recorded", "whether the social-work report is in", "review_meetings", review => review.HasNoReport),
        new("old-plan", "care plan out of date", "whether the care plan is up to date", "care_plans", review => review.HasOldPlan),
        new("booked-late", "booked after the due date", "whether it is booked in time", "booked_reviews", review => review.IsBookedLate),
        new("not-booked", "not booked", "whether it is booked at all", "booked_reviews", review => review.HasNoBooking),
    ];
}
