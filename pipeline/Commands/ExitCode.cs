namespace IroAnalytics.Pipeline.Commands;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int InputRefused = 1;
    public const int WrongArguments = 2;
    public const int OurFault = 3;
}
