using Par.Warehouse.Settings;

namespace Par.Jobs;

/// <summary>How much of the sample country is loaded.</summary>
public enum SamplePortion
{
    /// <summary>All its organisations.</summary>
    Full,

    /// <summary>A few dozen organisations and the two newest years.</summary>
    Small,
}

/// <summary>What an installation is. Decided at its first start.</summary>
[SettingsSection("Installation")]
public sealed class InstallationOptions
{
    /// <summary>
    /// The sample country, or a real installation that begins empty, as <c>--empty</c> says it. By default what is there, else the sample.
    /// </summary>
    public InstallationKind? Kind { get; init; }

    /// <summary>All ten years of the sample instead of the three newest, as <c>--all-years</c> says it.</summary>
    public bool AllYears { get; init; }
}

/// <summary>Environment variables that stand in no section.</summary>
[SettingsSection("")]
public sealed class DataOptions
{
    /// <summary>
    /// Folder of the installation. By default <c>var</c> in the folder that the program is started in; <c>./run</c> and <c>./par</c> name
    /// that of the checkout.
    /// </summary>
    [SettingName("PAR_DATA")]
    public string? Folder { get; init; }

    /// <summary>How much of the sample is loaded at the first start. For tests and quick looks.</summary>
    [SettingName("PAR_SAMPLE")]
    public SamplePortion Sample { get; init; } = SamplePortion.Full;
}
