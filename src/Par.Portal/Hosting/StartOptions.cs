using Par.Jobs;
using Par.Warehouse.Settings;

namespace Par.Portal.Hosting;

/// <summary>Reads what the person who starts the portal asks for.</summary>
internal static class StartOptions
{
    private const string Empty = "--empty";
    private const string AllYears = "--all-years";

    /// <summary>
    /// Takes the flags out of <paramref name="args"/> and leaves <paramref name="rest"/> to the configuration. The settings
    /// <c>Installation:Kind</c> (<c>sample</c>, <c>empty</c>), <c>Installation:AllYears</c> and <c>PAR_SAMPLE</c> (<c>small</c>) say the same.
    /// </summary>
    public static Func<IConfiguration, StartRequest> Read(string[] args, out string[] rest)
    {
        var empty = args.Contains(Empty);
        var allYears = args.Contains(AllYears);
        rest = [.. args.Where(argument => argument is not (Empty or AllYears))];
        return configuration =>
        {
            var installation = SettingsReader.Read<InstallationOptions>(configuration);
            return new StartRequest(
                empty ? InstallationKind.Empty : installation.Kind, allYears || installation.AllYears,
                SettingsReader.Read<DataOptions>(configuration).Sample == SamplePortion.Small);
        };
    }
}
