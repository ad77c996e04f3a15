using Par.Ingest.Screening.Rules;

namespace Par.Ingest.Screening;

/// <summary>
/// Every rule, in the order of its id. Ids to 099 are those of the field's own list of checks; from 101 they are about the file itself.
/// What the reader of a file finds (PAR-002, PAR-101 to PAR-105) ends the reading and is not a rule here.
/// </summary>
public static class ScreeningRules
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<ScreeningRule> All { get; } =
    [
        new RoundIsOver(),
        new DeliveredInTime(),
        new SideIsRegistered(),
        SubmissionScreening.PrivacyRule,
        new ClientStandsOnce(),
        new MandatoryIsAnswered(),
        new CodeIsInTheList(),
        new BirthYearIsPlausible(),
        new OtherLanguageIsNamed(),
        new MunicipalityIsValid(),
        new DatesAreInOrder(),
        new PeriodTouchesTheRound(),
        new PeriodHasADate(),
        new MeasureIsWithinPeriods(),
        new OnlyTheReachedHaveMeasures(),
        new PlacementFollowsTheEnd(),
        new StartedPeriodHasABasis(),
        new BusinessIdIsValid(),
        new PersonYearIsAShare(),
        new TaskSharesMakeAWhole(),
        new SheetIsThere(),
        new ColumnIsThere(),
        new ColumnIsKnown(),
        new ValueIsOfItsType(),
        new RowHasItsClient(),
        new WorkerStandsOnce(),
        new WorkersComeInJanuary(),
        new OrganisationIsRegistered(),
    ];
}
