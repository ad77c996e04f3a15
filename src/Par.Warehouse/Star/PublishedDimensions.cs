namespace Par.Warehouse.Star;

/// <summary>A published table, as the newest catalogue describes it.</summary>
public sealed class DimTable
{
    /// <summary>Id, for example <c>ent-referral</c>.</summary>
    public required string TableId { get; init; }

    /// <summary>Side: 1 outreach, 2 workshops.</summary>
    public required Collection.Side Side { get; init; }

    /// <summary>
    /// How values add up: <c>people</c>, counts of people, rounded by gender, age or answer, which do not add up exactly and must not be added over
    /// organisations as if they were persons; <c>sum</c>, person-years and euros, which add up over organisations and years; <c>none</c>, numbers of organisations
    /// and municipalities.
    /// </summary>
    public required string Additivity { get; init; }

    /// <summary>True when a client may have several answers, so that categories do not add up to the total.</summary>
    public required bool HasMultipleAnswers { get; init; }

    /// <summary>Finnish title.</summary>
    public required string TitleFi { get; init; }

    /// <summary>Swedish title.</summary>
    public required string TitleSv { get; init; }

    /// <summary>English title.</summary>
    public required string TitleEn { get; init; }

    /// <summary>Finnish unit.</summary>
    public required string UnitFi { get; init; }

    /// <summary>Swedish unit.</summary>
    public required string UnitSv { get; init; }

    /// <summary>English unit.</summary>
    public required string UnitEn { get; init; }
}

/// <summary>A category of a published table in a statistic year: a code or a group of the table's variable.</summary>
public sealed class DimCategory
{
    /// <summary>Statistic year.</summary>
    public required int StatisticYear { get; init; }

    /// <summary>The table (<see cref="DimTable"/>).</summary>
    public required string TableId { get; init; }

    /// <summary>Concept of the code or group, as in the published cell.</summary>
    public required string Category { get; init; }

    /// <summary>Place in the order of presentation, from 1; groups stand before their codes.</summary>
    public required int Order { get; init; }

    /// <summary>Finnish label of the year.</summary>
    public required string LabelFi { get; init; }

    /// <summary>Swedish label.</summary>
    public required string LabelSv { get; init; }

    /// <summary>English label.</summary>
    public required string LabelEn { get; init; }
}
