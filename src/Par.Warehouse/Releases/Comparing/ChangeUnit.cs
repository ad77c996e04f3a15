using Par.Warehouse.Statistics;

namespace Par.Warehouse.Releases.Comparing;

/// <summary>What a number counts. A movement is big or small among those of its own unit: a thousand euros are less than a thousand people.</summary>
public enum ChangeUnit
{
    /// <summary>People: young people and workers.</summary>
    People,

    /// <summary>Organisations and municipalities.</summary>
    Organisations,

    /// <summary>Person-years.</summary>
    PersonYears,

    /// <summary>Euros.</summary>
    Euros,
}

/// <summary>Tells the unit of what a table counts.</summary>
public static class ChangeUnits
{
    /// <summary>The unit.</summary>
    public static ChangeUnit Of(Subject subject) => subject switch
    {
        Subject.PersonYears or Subject.GrantPersonYears => ChangeUnit.PersonYears,
        Subject.GrantEuros => ChangeUnit.Euros,
        Subject.Organisations or Subject.MunicipalitiesServed => ChangeUnit.Organisations,
        _ => ChangeUnit.People,
    };
}
