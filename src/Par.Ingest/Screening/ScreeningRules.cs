using System.Globalization;
using Par.Ingest.Screening.Rules;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening;

/// <summary>
/// Every rule, in the order of its id. Ids to 099 are those of the field's own list of checks; from 101 they are about the file itself.
/// What the reader of a file finds (PAR-002, PAR-101 to PAR-109, PAR-151) is not a rule here: it ends the reading, or comes with the document. <see cref="RuleTitles"/> names all of them.
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
        new ClientsAreKept(),
        new CountsDoNotFall(),
        new ChangeFromLastYearIsUsual(),
        new MandatoryIsAnswered(),
        new NoInformationIsRare(),
        new CodeIsInTheList(),
        new OtherIsRare(),
        new BirthYearIsPlausible(),
        new AgeIsOfYouthWork(),
        new BirthYearsAreKnown(),
        new OtherLanguageIsNamed(),
        new MunicipalityIsValid(),
        new EducationFitsTheAge(),
        new BasicEducationIsFinished(),
        new IncomeFitsTheActivity(),
        new DatesAreInOrder(),
        new PeriodTouchesTheRound(),
        new PeriodHasADate(),
        new PeriodsDoNotOverlap(),
        new PeriodIsNotTooLong(),
        new MeasureIsWithinPeriods(),
        new OnlyTheReachedHaveMeasures(),
        new InMeasuresMeansAMeasure(),
        new PlacementFollowsTheEnd(),
        new FollowUpComesLater(),
        new ReachedHasContacts(),
        new RowsAreNotCopied(),
        new StartedPeriodHasABasis(),
        new PurchaserFitsTheBasis(),
        new AttendanceFitsThePeriod(),
        new BasisFitsTheActivity(),
        new BusinessIdIsValid(),
        new AdministratorFitsTheArea(),
        new PersonYearIsAShare(),
        new TaskSharesMakeAWhole(),
        new WorkersMatchTheGrant(),
        new ClientsFitThePersonYears(),
        new GrantIsInTheRegister(),
        new FundingCoversTheGrant(),
        new SheetIsThere(),
        new ColumnIsThere(),
        new ColumnIsKnown(),
        new ValueIsOfItsType(),
        new RowHasItsClient(),
        new WorkerStandsOnce(),
        new WorkersComeInJanuary(),
        new OrganisationIsRegistered(),
        new LanguageIsInTheList(),
        new ClientsLiveInTheArea(),
        new AssociationHasItsNumber(),
        new FiguresFitOwnHistory(),
        new FiguresChangeAsPeersDo(),
        new ClientIdsAreKept(),
        new ContactsArePlausible(),
        new BirthYearsDiffer(),
        new RowsStandOnce(),
        new RowsAreSpreadOverClients(),
        new ClientHasAPeriod(),
        new WorkerNumbersAreInRange(),
        new WeeklyHoursArePlausible(),
        new NumberIsNotNegative(),
        new StatusFitsThePeriods(),
        new SurveyIsEnteredByTheAuthority(),
        new SideFitsTheColumns(),
        new RoundFitsTheDates(),
        new IdsAreUnchanged(),
        new NumberFitsItsColumn(),
    ];

    /// <summary>The catalogue, when every year says of every rule how serious it is and names no other; asked when a program starts.</summary>
    /// <exception cref="CatalogueException">A year lacks a rule, names an unknown one, or takes one lightly that loading relies on.</exception>
    public static VariableCatalogue Checked(VariableCatalogue catalogue)
    {
        foreach (var year in catalogue.Years)
        {
            if (Problem(year) is { } problem)
                throw new CatalogueException($"catalogue/{year.Year.ToString(CultureInfo.InvariantCulture)}/rules.csv", 0, problem);
        }

        return catalogue;
    }

    private static string? Problem(CatalogueYear year)
    {
        if (year.Severities.Keys.FirstOrDefault(id => !All.Any(rule => rule.Id == id)) is { } unknown)
            return $"there is no rule {unknown}; remove its line.";
        foreach (var rule in All)
        {
            if (!year.Severities.TryGetValue(rule.Id, out var severity))
                return $"the rule {rule.Id} ({rule.Title.En}) is missing; add its line with error, warning, information or off.";
            if (rule.IsRelied && severity.Usual != Severity.Error)
                return $"the rule {rule.Id} ({rule.Title.En}) must be an error: what comes after screening relies on it.";
            if (rule.HasSecondLimit != severity.Beyond is not null && !(severity.IsOff))
                return rule.HasSecondLimit
                    ? $"the rule {rule.Id} ({rule.Title.En}) has a second limit; say in column 'beyond' how serious it is to go beyond it."
                    : $"the rule {rule.Id} ({rule.Title.En}) has no second limit; leave column 'beyond' empty.";
        }

        return null;
    }
}
