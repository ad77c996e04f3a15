namespace Par.Warehouse.Star;

/// <summary>Details of an organisation as delivered, one row for each distinct version (slowly changing, type 2).</summary>
public sealed class DimOrganisation
{
    /// <summary>Key made from PAR id, side and the delivered details: the same details are the same version.</summary>
    public required long OrganisationKey { get; init; }

    /// <summary>PAR id.</summary>
    public required string ParId { get; init; }

    /// <summary>Side: 1 outreach, 2 workshops.</summary>
    public required Collection.Side Side { get; init; }

    /// <summary>Organisation's name.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the outreach work or workshop.</summary>
    public required string ServiceName { get; init; }

    /// <summary>Business id (Y-tunnus).</summary>
    public required string BusinessId { get; init; }

    /// <summary>Concept of the administrator type (OTYPE), for example <c>municipality</c>.</summary>
    public required string AdministratorType { get; init; }

    /// <summary>Home municipality as delivered, three digits.</summary>
    public required string HomeMunicipality { get; init; }

    /// <summary>Municipalities served as delivered: codes of three digits in order, separated by one space.</summary>
    public required string AreaMunicipalities { get; init; }

    /// <summary>Start places of a workshop (aloituspaikat), or null.</summary>
    public int? StartPlaces { get; init; }

    /// <summary>First round of the version (<see cref="Collection.Round.Key"/>).</summary>
    public required int ValidFromRound { get; set; }

    /// <summary>Last round of the version, or null while it is the newest.</summary>
    public int? ValidToRound { get; set; }
}

/// <summary>A municipality and one period of validity (slowly changing, type 2), with the areas it belonged to then.</summary>
public sealed class DimMunicipality
{
    /// <summary>Code × 10,000 + first year of validity, for example 1792013. 0 is the row for "not known".</summary>
    public required int MunicipalityKey { get; init; }

    /// <summary>Official code of three digits; <c>999</c> for "not known".</summary>
    public required string Code { get; init; }

    /// <summary>Code in the current division.</summary>
    public required string CurrentCode { get; init; }

    /// <summary>Finnish name.</summary>
    public required string NameFi { get; init; }

    /// <summary>Swedish name.</summary>
    public required string NameSv { get; init; }

    /// <summary>Region (maakunta) code, two digits.</summary>
    public required string Region { get; init; }

    /// <summary>Regional State Administrative Agency area (AVI) code, one digit; meaningful to 2025.</summary>
    public required string AviArea { get; init; }

    /// <summary>First year of validity.</summary>
    public required int ValidFrom { get; init; }

    /// <summary>Last year of validity, or null while it is valid.</summary>
    public int? ValidTo { get; init; }
}

/// <summary>A collection round.</summary>
public sealed class DimRound
{
    /// <summary><see cref="Collection.Round.Key"/>.</summary>
    public required int RoundKey { get; init; }

    /// <summary>Statistic year.</summary>
    public required int Year { get; init; }

    /// <summary>Code, for example <c>2025-T1</c>.</summary>
    public required string Code { get; init; }

    /// <summary>First day of the window.</summary>
    public required DateOnly WindowStart { get; init; }

    /// <summary>Last day of the window.</summary>
    public required DateOnly WindowEnd { get; init; }
}

/// <summary>A gender of the SEX list. Key 0 is "not known".</summary>
public sealed class DimGender
{
    /// <summary>1 male, 2 female, 3 other, 0 not known.</summary>
    public required byte GenderKey { get; init; }

    /// <summary>Finnish label.</summary>
    public required string LabelFi { get; init; }

    /// <summary>Swedish label.</summary>
    public required string LabelSv { get; init; }

    /// <summary>English label.</summary>
    public required string LabelEn { get; init; }
}

/// <summary>An age group. Age is statistic year minus year of birth (the age reached during the year).</summary>
public sealed class DimAgeGroup
{
    /// <summary>Key, from 1 in order of age; 0 is "not known".</summary>
    public required byte AgeGroupKey { get; init; }

    /// <summary>Concept, for example <c>A3</c>.</summary>
    public required string Concept { get; init; }

    /// <summary>Youngest age, years.</summary>
    public required int FromAge { get; init; }

    /// <summary>Oldest age, years, inclusive.</summary>
    public required int ToAge { get; init; }
}

/// <summary>A language of the LANG list. Key 0 is "not known".</summary>
public sealed class DimLanguage
{
    /// <summary>Number of the language in the LANG list; 0 not known.</summary>
    public required byte LanguageKey { get; init; }

    /// <summary>Concept, for example <c>fi</c>.</summary>
    public required string Concept { get; init; }
}

/// <summary>A code of a coded variable in one catalogue year.</summary>
public sealed class DimCode
{
    /// <summary><see cref="Catalogue.CodeKey"/>.</summary>
    public required int CodeKey { get; init; }

    /// <summary>Catalogue year.</summary>
    public required int Year { get; init; }

    /// <summary>Variable code, for example <c>ENT_REF</c>.</summary>
    public required string Variable { get; init; }

    /// <summary>Code as delivered, for example <c>08</c>.</summary>
    public required string Value { get; init; }

    /// <summary>Concept of the variable, which carries series across years.</summary>
    public required string VariableConcept { get; init; }

    /// <summary>Concept of the code within its list.</summary>
    public required string Concept { get; init; }

    /// <summary>Finnish label.</summary>
    public required string LabelFi { get; init; }
}
