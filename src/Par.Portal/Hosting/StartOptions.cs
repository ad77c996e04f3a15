namespace Par.Portal.Hosting;

/// <summary>What the person who starts the portal asks of a first start.</summary>
/// <param name="Kind">What kind of installation is asked for; null when nothing is said and what is there decides.</param>
/// <param name="AllYears">All ten years of the sample country and not only the three newest.</param>
/// <param name="Small">A few dozen organisations only: for tests and quick looks.</param>
internal sealed record StartOptions(InstallationKind? Kind, bool AllYears, bool Small)
{
    /// <summary>
    /// Takes the flags out of <paramref name="args"/> and leaves <paramref name="rest"/> to the configuration. The settings
    /// <c>Installation:Kind</c> (<c>sample</c>, <c>empty</c>), <c>Installation:AllYears</c> and <c>PAR_SAMPLE</c> (<c>small</c>) say the same.
    /// </summary>
    public static Func<IConfiguration, StartOptions> Read(string[] args, out string[] rest)
    {
        var empty = args.Contains("--empty");
        var allYears = args.Contains("--all-years");
        rest = [.. args.Where(argument => argument is not ("--empty" or "--all-years"))];
        return configuration => new StartOptions(
            empty ? InstallationKind.Empty : configuration.GetValue<InstallationKind?>("Installation:Kind"),
            allYears || configuration.GetValue("Installation:AllYears", false),
            string.Equals(configuration["PAR_SAMPLE"], "small", StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>What an installation is for. Decided at its first start and never changed.</summary>
internal enum InstallationKind
{
    /// <summary>Shows the synthetic sample country, marked as such everywhere.</summary>
    Sample = 1,

    /// <summary>Real: begins empty.</summary>
    Empty = 2,
}
