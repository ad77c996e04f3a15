using Par.Warehouse.Catalogue;

namespace Par.Warehouse.Collection;

/// <summary>
/// The register of delivering organisations: one row for each PAR id and side. It says who may deliver what; the details that
/// change from year to year come with each submission and live in <c>dim_organisation</c>.
/// </summary>
public sealed class Organisation
{
    /// <summary>PAR id, for example <c>P0179</c>; the same for both sides of one organisation.</summary>
    public required string ParId { get; init; }

    /// <summary>The side this registration is for.</summary>
    public required Side Side { get; init; }

    /// <summary>Registered name.</summary>
    public required string Name { get; set; }

    /// <summary>Business id (Y-tunnus) with its check digit.</summary>
    public required string BusinessId { get; set; }

    /// <summary>Home municipality, three digits, in the current division.</summary>
    public required string HomeMunicipality { get; set; }

    /// <summary>Where reminders go, or null when no address is known: the organisation's own address rather than a person's.</summary>
    public string? ContactEmail { get; set; }

    /// <summary>Language of the reminders.</summary>
    public Language ContactLanguage { get; set; }

    /// <summary>First statistic year in which deliveries are expected.</summary>
    public required int ExpectedFrom { get; set; }

    /// <summary>Last statistic year in which deliveries are expected, or null while the work goes on.</summary>
    public int? ExpectedTo { get; set; }

    /// <summary>True when deliveries of the statistic year are expected.</summary>
    public bool IsExpectedIn(int year) => ExpectedFrom <= year && (ExpectedTo is null || ExpectedTo >= year);
}
