namespace Par.Jobs.Commands;

/// <summary>What the process says to the script that called it.</summary>
internal static class ExitCode
{
    /// <summary>Done; for <c>screen</c>: every file is clean or has warnings only.</summary>
    public const int Done = 0;

    /// <summary>Not done, the message says why; for <c>screen</c>: at least one file has an error.</summary>
    public const int Failed = 1;

    /// <summary>For <c>screen</c>: at least one file cannot be read at all.</summary>
    public const int Unreadable = 2;

    /// <summary>The command line itself is wrong (EX_USAGE of sysexits.h).</summary>
    public const int Usage = 64;

    /// <summary>Stopped by the person at the keyboard or by the supervisor, as a shell reports it.</summary>
    public const int Stopped = 130;
}
