namespace Par.Warehouse.Star;

/// <summary>
/// An organisation as it described itself in one round: one row for each round that it delivered (slowly changing, type 2). The row holds from its round until the
/// one before the organisation's next, so that intervals never overlap, whatever was delivered in which order.
/// </summary>
public sealed class DimOrganisation
{
    /// <summary>Key made from PAR id, side and round: <see cref="KeyOf"/>.</summary>
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

    /// <summary>The round that delivered these details (<see cref="Collection.Round.Key"/>), the first in which they hold.</summary>
    public required int ValidFromRound { get; init; }

    /// <summary>Last round in which they hold: the one before the organisation's next row; null for the newest.</summary>
    public int? ValidToRound { get; set; }

    /// <summary>The key of an organisation's row of a round.</summary>
    public static long KeyOf(string parId, Collection.Side side, int roundKey) =>
        StableKey.Of("organisation", parId, side.ToString(), roundKey.ToString(System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>A municipality that an organisation served in a round: the bridge between <see cref="DimOrganisation"/> and <see cref="DimArea"/>.</summary>
public sealed class BridgeServedMunicipality
{
    /// <summary>The organisation in a round.</summary>
    public required long OrganisationKey { get; init; }

    /// <summary>The municipality (<see cref="DimArea"/>), in its version of the statistic year.</summary>
    public required int MunicipalityKey { get; init; }
}

/// <summary>
/// An area and one period of validity (slowly changing, type 2): the country, regions, wellbeing services counties, AVI areas, and each version of a municipality with
/// the areas that it belonged to then. Facts refer to municipalities; published cells to all levels, by <see cref="Place"/>.
/// </summary>
public sealed class DimArea
{
    /// <summary>The row for a municipality that is not known.</summary>
    public const int NotKnown = 0;

    /// <summary>A municipality: code × 10,000 + first year of validity, for example 1792013. Other levels: 10,000,000 × level + code.</summary>
    public required int AreaKey { get; init; }

    /// <summary>Level: <c>country</c>, <c>avi</c>, <c>region</c>, <c>county</c> or <c>municipality</c>.</summary>
    public required string Level { get; init; }

    /// <summary>The place as figures are published for it, for example <c>KU179</c> or <c>MK18</c>: a former municipality's is the one it is now part of.</summary>
    public required string Place { get; init; }

    /// <summary>Official code within the level; of a municipality three digits, <c>999</c> for "not known"; empty for the country.</summary>
    public required string Code { get; init; }

    /// <summary>Code in the current division.</summary>
    public required string CurrentCode { get; init; }

    /// <summary>Finnish name.</summary>
    public required string NameFi { get; init; }

    /// <summary>Swedish name.</summary>
    public required string NameSv { get; init; }

    /// <summary>English name.</summary>
    public required string NameEn { get; init; }

    /// <summary>Region (maakunta) code, two digits; null for areas that lie in none.</summary>
    public string? RegionCode { get; init; }

    /// <summary>Finnish name of the region.</summary>
    public string? RegionFi { get; init; }

    /// <summary>Swedish name of the region.</summary>
    public string? RegionSv { get; init; }

    /// <summary>English name of the region.</summary>
    public string? RegionEn { get; init; }

    /// <summary>Wellbeing services county (hyvinvointialue) code, two digits; null where there is none.</summary>
    public string? CountyCode { get; init; }

    /// <summary>Finnish name of the county.</summary>
    public string? CountyFi { get; init; }

    /// <summary>Swedish name of the county.</summary>
    public string? CountySv { get; init; }

    /// <summary>English name of the county.</summary>
    public string? CountyEn { get; init; }

    /// <summary>Regional State Administrative Agency area (AVI) code, one digit, meaningful to 2025; null where there is none.</summary>
    public string? AviCode { get; init; }

    /// <summary>Finnish name of the AVI area.</summary>
    public string? AviFi { get; init; }

    /// <summary>Swedish name of the AVI area.</summary>
    public string? AviSv { get; init; }

    /// <summary>English name of the AVI area.</summary>
    public string? AviEn { get; init; }

    /// <summary>True for the row by which figures of <see cref="Place"/> are shown: of each place the one that is in force or was last.</summary>
    public required bool IsCurrent { get; init; }

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
    public required int StatisticYear { get; init; }

    /// <summary>1 May, 2 September, 3 January: only January's figures cover the whole year.</summary>
    public required int Kind { get; init; }

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

    /// <summary>Finnish label.</summary>
    public required string LabelFi { get; init; }

    /// <summary>Swedish label.</summary>
    public required string LabelSv { get; init; }

    /// <summary>English label.</summary>
    public required string LabelEn { get; init; }
}

/// <summary>A language of the LANG list. Key 0 is "not known".</summary>
public sealed class DimLanguage
{
    /// <summary>Number of the language in the LANG list; 0 not known.</summary>
    public required byte LanguageKey { get; init; }

    /// <summary>Concept, for example <c>finnish</c>.</summary>
    public required string Concept { get; init; }

    /// <summary>Finnish label.</summary>
    public required string LabelFi { get; init; }

    /// <summary>Swedish label.</summary>
    public required string LabelSv { get; init; }

    /// <summary>English label.</summary>
    public required string LabelEn { get; init; }
}

/// <summary>A code of a coded variable in one catalogue year.</summary>
public sealed class DimCode
{
    /// <summary><see cref="Catalogue.CodeKey"/>.</summary>
    public required int CodeKey { get; init; }

    /// <summary>Catalogue year.</summary>
    public required int StatisticYear { get; init; }

    /// <summary>Variable code, for example <c>ENT_REF</c>.</summary>
    public required string Variable { get; init; }

    /// <summary>Concept of the variable, which carries series across years.</summary>
    public required string VariableConcept { get; init; }

    /// <summary>Finnish label of the variable.</summary>
    public required string VariableFi { get; init; }

    /// <summary>Swedish label of the variable.</summary>
    public required string VariableSv { get; init; }

    /// <summary>English label of the variable.</summary>
    public required string VariableEn { get; init; }

    /// <summary>Code as delivered, for example <c>08</c>.</summary>
    public required string Value { get; init; }

    /// <summary>Concept of the code within its list.</summary>
    public required string Concept { get; init; }

    /// <summary>Place in the order of presentation within the variable, from 1.</summary>
    public required int Order { get; init; }

    /// <summary>What kind of answer: <c>answer</c>, <c>other</c> or <c>no-information</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Concept of the group that the code rolls up to; of a code without one its own.</summary>
    public required string GroupConcept { get; init; }

    /// <summary>Finnish label of the group.</summary>
    public required string GroupFi { get; init; }

    /// <summary>Swedish label of the group.</summary>
    public required string GroupSv { get; init; }

    /// <summary>English label of the group.</summary>
    public required string GroupEn { get; init; }

    /// <summary>Finnish label.</summary>
    public required string LabelFi { get; init; }

    /// <summary>Swedish label.</summary>
    public required string LabelSv { get; init; }

    /// <summary>English label.</summary>
    public required string LabelEn { get; init; }
}
