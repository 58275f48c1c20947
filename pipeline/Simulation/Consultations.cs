namespace IroAnalytics.Pipeline.Simulation;

/// <summary>What child, parent, carer and social worker said before a review.</summary>
internal static class Consultations
{
    private static readonly string[] ChildQuestions =
        ["I feel safe where I live", "I see the people I want to see", "I know my plan", "I am listened to"];

    private static readonly string[] OtherQuestions =
        ["The plan is right for the child", "I have been kept informed", "The child's needs are met where they live"];

    private static readonly Odds<string> Answers = new(("yes", 66), ("mixed", 19), ("no", 9), ("8", 2), ("10", 2), ("5", 2));
    private static readonly Odds<string> DriftAnswers = new(("yes", 44), ("mixed", 28), ("no", 24), ("4", 2), ("7", 2));

    private static readonly string[] Comments =
    [
        "I would like to see my brother more often.", "I am happy here.", "I want to know who my next social worker is.",
        "School is going well.",
        "I do not want to move again.", "My room is cold.",
    ];

    private static readonly (string Who, double Returned)[] Respondents =
        [("child", 0.62), ("carer", 0.55), ("parent", 0.31), ("social_worker", 0.48)];

    public static void Write(ChildLife life, ExtractFolder folder, Review review)
    {
        var chance = ReviewPapers.ChanceFor(life, review, Topic.Voice);
        var drifting = life.IsDrifting(review.HeldOn);
        foreach (var (who, returned) in Respondents)
        {
            var receivedOn = review.HeldOn.AddDays(-chance.Between(0, 21));
            var isOldEnough = who != "child" || life.Child.AgeOn(review.HeldOn) >= 4;
            if (!chance.Chance(returned * (drifting ? 0.75 : 1)) || !isOldEnough || receivedOn < review.Period.StartedOn)
                continue;
            foreach (var question in QuestionsFor(who, chance))
                folder.Service(
                    "consultations", receivedOn, Keying.After(receivedOn, chance), life.Child.Id, Days.Text(receivedOn), who, question,
                    (drifting ? DriftAnswers : Answers).Draw(chance), who == "child" && chance.Chance(0.12) ? chance.Pick(Comments) : "");
        }
    }

    private static IEnumerable<string> QuestionsFor(string who, RandomStream chance)
    {
        var questions = who == "child" ? ChildQuestions : OtherQuestions;
        var first = chance.Between(0, questions.Length - 1);
        return [questions[first], questions[(first + 1) % questions.Length]];
    }
}
