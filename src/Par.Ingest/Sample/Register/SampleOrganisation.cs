using Par.Warehouse.Collection;

namespace Par.Ingest.Sample.Register;

/// <summary>One organisation of the sample country on one side: what it is, where it works and how it delivers.</summary>
internal sealed class SampleOrganisation
{
    /// <summary>PAR id; the same on both sides of one organisation.</summary>
    public required string ParId { get; init; }

    /// <summary>Side.</summary>
    public required Side Side { get; init; }

    /// <summary>Invented or municipal name.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the outreach work or workshop.</summary>
    public required string ServiceName { get; init; }

    /// <summary>Concept of the administrator type: <c>municipality</c>, <c>foundation</c> and so on.</summary>
    public required AdministratorType Type { get; init; }

    /// <summary>Business id.</summary>
    public required string BusinessId { get; init; }

    /// <summary>Home municipality in the current division.</summary>
    public required string Home { get; init; }

    /// <summary>Municipalities served, in the current division, home first.</summary>
    public required IReadOnlyList<string> Area { get; init; }

    /// <summary>Share of the demand of each municipality of <see cref="Area"/> that this organisation meets, 0–1.</summary>
    public required double Share { get; init; }

    /// <summary>Region of the home municipality, two digits.</summary>
    public required string Region { get; init; }

    /// <summary>True when it works in Swedish first.</summary>
    public required bool Swedish { get; init; }

    /// <summary>First statistic year.</summary>
    public int From { get; init; } = 2015;

    /// <summary>Last statistic year, or null.</summary>
    public int? To { get; init; }

    /// <summary>Format of its files.</summary>
    public SampleFormat Format { get; init; }

    /// <summary>True when the organisation works in the year.</summary>
    public bool IsActive(int year) => From <= year && (To is null || To >= year);

    /// <summary>Its row of the register.</summary>
    public Organisation ToRegister() => new()
    {
        ParId = ParId,
        Side = Side,
        Name = Name,
        BusinessId = BusinessId,
        HomeMunicipality = Home,
        ContactEmail = $"par@{ParId.ToLowerInvariant()}.example",
        ExpectedFrom = From,
        ExpectedTo = To,
    };
}

/// <summary>Administrator types of the sample country, numbered as in the list OTYPE.</summary>
internal enum AdministratorType
{
    /// <summary>One municipality.</summary>
    Municipality = 1,

    /// <summary>Several municipalities by contract (seutukunta).</summary>
    Contract = 2,

    /// <summary>Joint municipal authority (kuntayhtymä).</summary>
    JointAuthority = 3,

    /// <summary>Foundation.</summary>
    Foundation = 4,

    /// <summary>Association.</summary>
    Association = 5,

    /// <summary>Limited company.</summary>
    Company = 6,

    /// <summary>Cooperative.</summary>
    Cooperative = 7,

    /// <summary>Parish.</summary>
    Parish = 8,
}
