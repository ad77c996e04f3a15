using Par.Warehouse.Collection;

namespace Par.Ingest.Survey;

/// <summary>The young people of one gender and age group.</summary>
/// <param name="Gender">Concept of the SEX list, for example <c>female</c>.</param>
/// <param name="AgeGroup">Number of the age group in the year's list.</param>
/// <param name="Contacted">Everybody whom the organisation was in contact with, the reached ones too; in workshops the trainees.</param>
/// <param name="Reached">Those of them who were reached; in workshops the same as <paramref name="Contacted"/>.</param>
public sealed record SurveyCount(string Gender, byte AgeGroup, int Contacted, int Reached);

/// <summary>What the organisation is and where it works.</summary>
/// <param name="Name">Name.</param>
/// <param name="ServiceName">Name of the outreach work or workshop.</param>
/// <param name="BusinessId">Business id.</param>
/// <param name="AdministratorType">Code of the OTYPE list of the year.</param>
/// <param name="HomeMunicipality">Home municipality, three digits.</param>
/// <param name="Area">Municipalities served.</param>
public sealed record SurveyOrganisation(
    string Name, string ServiceName, string BusinessId, string AdministratorType, string HomeMunicipality, IReadOnlyList<string> Area);

/// <summary>
/// The totals that an organisation told the authority because it could deliver no file. Counts only: what a survey does not ask is not known, and is never
/// filled in from anywhere else.
/// </summary>
/// <param name="ParId">PAR id.</param>
/// <param name="Side">Side.</param>
/// <param name="Round">Round.</param>
/// <param name="Organisation">Its details.</param>
/// <param name="Counts">Young people by gender and age group; those that are not named are nobody.</param>
/// <param name="Workers">Workers, heads; January only.</param>
/// <param name="PersonYears">Person-years of all workers, two decimals; January only.</param>
public sealed record SurveyAnswer(
    string ParId, Side Side, Round Round, SurveyOrganisation Organisation, IReadOnlyList<SurveyCount> Counts, int Workers = 0, decimal PersonYears = 0)
{
    /// <summary>So many young people, and so many workers, are the most that one survey answer may count.</summary>
    public const int Most = 5_000;

    /// <summary>Everybody contacted, or trainees.</summary>
    public int Contacted => Counts.Sum(count => count.Contacted);

    /// <summary>Everybody reached, or trainees.</summary>
    public int Reached => Counts.Sum(count => count.Reached);

    /// <summary>Why the answer cannot be entered; empty when it can.</summary>
    public IReadOnlyList<SurveyProblem> Problems()
    {
        var problems = new List<SurveyProblem>();
        foreach (var count in Counts.Where(count => count.Reached > count.Contacted))
            problems.Add(new SurveyProblem(SurveyFault.MoreReachedThanContacted, count));
        if (Contacted == 0 && Workers == 0)
            problems.Add(new SurveyProblem(SurveyFault.Empty));
        if (Contacted > Most || Workers > Most)
            problems.Add(new SurveyProblem(SurveyFault.TooMany));
        if (PersonYears > Workers)
            problems.Add(new SurveyProblem(SurveyFault.MorePersonYearsThanWorkers));
        if (Workers > 0 && PersonYears == 0)
            problems.Add(new SurveyProblem(SurveyFault.WorkersWithoutPersonYears));
        return problems;
    }
}

/// <summary>What is wrong with a survey answer.</summary>
public enum SurveyFault
{
    /// <summary>More young people were reached than contacted.</summary>
    MoreReachedThanContacted,

    /// <summary>Nobody is counted at all.</summary>
    Empty,

    /// <summary>More than <see cref="SurveyAnswer.Most"/> are counted.</summary>
    TooMany,

    /// <summary>One worker makes at most one person-year.</summary>
    MorePersonYearsThanWorkers,

    /// <summary>Workers are counted and no person-years given.</summary>
    WorkersWithoutPersonYears,
}

/// <summary>One thing that is wrong with a survey answer.</summary>
/// <param name="Fault">What.</param>
/// <param name="Count">The gender and age group that it concerns, or null.</param>
public sealed record SurveyProblem(SurveyFault Fault, SurveyCount? Count = null);
