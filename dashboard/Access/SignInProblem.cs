namespace IroAnalytics.Dashboard.Access;

/// <summary>Why somebody was not signed in or out. The word stands in the address of the sign-in page, which says the sentence.</summary>
internal static class SignInProblem
{
    public const string ProviderAway = "provider-away";
    public const string NoRole = "no-role";
    public const string Cancelled = "cancelled";
    public const string Failed = "failed";
    public const string SignedOutHereAlone = "signed-out-here-alone";

    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        [ProviderAway] = "The service that knows your account does not answer, so nobody can be signed in at the moment. Try again in a few minutes; if it goes on, tell whoever looks after sign-in.",
        [NoRole] = "You have an account, but it has no role here yet. Ask an administrator to give you one, then sign in again.",
        [Cancelled] = "You were not signed in, because it was cancelled on the way. Try again when you like.",
        [Failed] = "You were not signed in: the answer of the service that knows your account did not fit what was asked. Try again from this page.",
        [SignedOutHereAlone] = "You are signed out here, but the service that knows your account did not answer. Close the browser to be signed out there as well.",
    };

    /// <summary>The sentence for a word; null where there is no such word.</summary>
    /// <param name="word">One of the constants.</param>
    public static string? Sentence(string? word) => word is null ? null : Sentences.GetValueOrDefault(word);

    /// <summary>The sign-in page that says the sentence.</summary>
    /// <param name="word">One of the constants.</param>
    public static string Address(string word) => $"/sign-in?problem={word}";
}

/// <summary>Somebody cannot be signed in, for a reason that the sign-in page explains.</summary>
internal sealed class SignInRefusedException : Exception
{
    /// <summary>A reason that lies with the provider.</summary>
    /// <param name="problem">One of the words of <see cref="SignInProblem"/>.</param>
    /// <param name="reason">What came first; null where nothing did.</param>
    public SignInRefusedException(string problem, Exception? reason)
        : base(SignInProblem.Sentence(problem), reason) => Problem = problem;

    /// <summary>A reason that lies with the account.</summary>
    /// <param name="problem">One of the words of <see cref="SignInProblem"/>.</param>
    /// <param name="person">The account's name.</param>
    public SignInRefusedException(string problem, string person)
        : base(SignInProblem.Sentence(problem)) => (Problem, Person) = (problem, person);

    /// <summary>One of the words of <see cref="SignInProblem"/>.</summary>
    public string Problem { get; }

    /// <summary>The account's name; null where it is not known.</summary>
    public string? Person { get; }
}
