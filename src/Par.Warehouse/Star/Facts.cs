using System.Diagnostics.CodeAnalysis;

namespace Par.Warehouse.Star;

/// <summary>What every fact of a submission carries: the conformed keys of the year, the round and the organisation.</summary>
public abstract class SubmissionFact
{
    private protected SubmissionFact()
    {
    }

    [SetsRequiredMembers]
    private protected SubmissionFact(SubmissionFact other) =>
        (StatisticYear, SubmissionKey, RoundKey, OrganisationKey) = (other.StatisticYear, other.SubmissionKey, other.RoundKey, other.OrganisationKey);

    /// <summary>Statistic year. SQL Server partitions the facts by it.</summary>
    public required int StatisticYear { get; init; }

    /// <summary>The submission that delivered the row.</summary>
    public required long SubmissionKey { get; init; }

    /// <summary>Round (<see cref="DimRound"/>).</summary>
    public required int RoundKey { get; init; }

    /// <summary>The organisation as it described itself in that round (<see cref="DimOrganisation"/>).</summary>
    public required long OrganisationKey { get; init; }
}

/// <summary>
/// What every fact about a client carries besides: who it is about. The client's keys are repeated on answers, periods and measures, so that any slice of
/// them is one fact and its dimensions.
/// </summary>
public abstract class ClientFact : SubmissionFact
{
    private protected ClientFact()
    {
    }

    [SetsRequiredMembers]
    private protected ClientFact(ClientFact client)
        : base(client) =>
        (ClientNumber, MunicipalityKey, GenderKey, AgeGroupKey, Reached, Ended) =
        (client.ClientNumber, client.MunicipalityKey, client.GenderKey, client.AgeGroupKey, client.Reached, client.Ended);

    /// <summary>Running number of the client in the submission, from 1.</summary>
    public required int ClientNumber { get; init; }

    /// <summary>Municipality of the client (<see cref="DimArea"/>), 0 when not known.</summary>
    public required int MunicipalityKey { get; init; }

    /// <summary>Gender (<see cref="DimGender"/>).</summary>
    public required byte GenderKey { get; init; }

    /// <summary>Age group (<see cref="DimAgeGroup"/>).</summary>
    public required byte AgeGroupKey { get; init; }

    /// <summary>Outreach: the young person was reached (tavoitettu). Workshops: always true.</summary>
    public required bool Reached { get; init; }

    /// <summary>A period of the client ended within the window and none goes on after it: placement is known.</summary>
    public required bool Ended { get; init; }
}

/// <summary>One client of one organisation, side and round.</summary>
public sealed class FactClient : ClientFact
{
    /// <summary>Anonymous client id, meaningful only inside the organisation.</summary>
    public required string ClientId { get; init; }

    /// <summary>Mother tongue (<see cref="DimLanguage"/>).</summary>
    public required byte LanguageKey { get; init; }

    /// <summary>Year of birth.</summary>
    public required short BirthYear { get; init; }

    /// <summary>Number of meetings or contacts, when delivered.</summary>
    public int? ContactCount { get; init; }
}

/// <summary>
/// One coded answer about a client. Single and multiple answers alike; answers given on a period stand here once for the client's main
/// period, see <c>docs/data-model.md</c>.
/// </summary>
public sealed class FactClientAnswer : ClientFact
{
    /// <summary>For the database.</summary>
    public FactClientAnswer()
    {
    }

    /// <summary>A row about a client, whose keys it carries.</summary>
    [SetsRequiredMembers]
    public FactClientAnswer(FactClient client)
        : base(client)
    {
    }

    /// <summary>The answer (<see cref="DimCode"/>).</summary>
    public required int CodeKey { get; init; }
}

/// <summary>One period (jakso) of a client.</summary>
public sealed class FactPeriod : ClientFact
{
    /// <summary>For the database.</summary>
    public FactPeriod()
    {
    }

    /// <summary>A row about a client, whose keys it carries.</summary>
    [SetsRequiredMembers]
    public FactPeriod(FactClient client)
        : base(client)
    {
    }

    /// <summary>Running number of the period in the submission, from 1.</summary>
    public required int PeriodNumber { get; init; }

    /// <summary>Date of notification, or null.</summary>
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>Start date, or null when only notified.</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary>End date, or null while the period goes on.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Referral source of the period (<see cref="DimCode"/>), or null.</summary>
    public int? ReferralCodeKey { get; init; }

    /// <summary>Service basis (TYM) of the period (<see cref="DimCode"/>), or null.</summary>
    public int? BasisCodeKey { get; init; }

    /// <summary>Placement during the period (<see cref="DimCode"/>), or null.</summary>
    public int? PlacementDuringCodeKey { get; init; }

    /// <summary>Placement after the period (<see cref="DimCode"/>), or null.</summary>
    public int? PlacementAfterCodeKey { get; init; }

    /// <summary>Attendance days in the window, or null.</summary>
    public int? AttendanceDays { get; init; }

    /// <summary>Planned hours a week, or null.</summary>
    public decimal? PlannedWeeklyHours { get; init; }
}

/// <summary>One measure, method or service of a client.</summary>
public sealed class FactMeasure : ClientFact
{
    /// <summary>For the database.</summary>
    public FactMeasure()
    {
    }

    /// <summary>A row about a client, whose keys it carries.</summary>
    [SetsRequiredMembers]
    public FactMeasure(FactClient client)
        : base(client)
    {
    }

    /// <summary>Running number of the measure in the submission, from 1.</summary>
    public required int MeasureNumber { get; init; }

    /// <summary>The measure (<see cref="DimCode"/>).</summary>
    public required int CodeKey { get; init; }

    /// <summary>Start date, or null.</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary>End date, or null.</summary>
    public DateOnly? EndedOn { get; init; }
}

/// <summary>One worker of an organisation in a January round.</summary>
public sealed class FactWorker : SubmissionFact
{
    /// <summary>Running number of the worker in the submission, from 1.</summary>
    public required int WorkerNumber { get; init; }

    /// <summary>Person-years worked in the year (htv), 0.00–1.00.</summary>
    public required decimal PersonYears { get; init; }

    /// <summary>Work experience with young people, full years, or null.</summary>
    public int? ExperienceYears { get; init; }

    /// <summary>Education level (<see cref="DimCode"/>), or null.</summary>
    public int? EducationCodeKey { get; init; }

    /// <summary>Share of the pay covered by the state grant, percent, or null.</summary>
    public decimal? GrantShare { get; init; }
}

/// <summary>Share of one task in a worker's time.</summary>
public sealed class FactWorkerTask : SubmissionFact
{
    /// <summary>For the database.</summary>
    public FactWorkerTask()
    {
    }

    /// <summary>A row about a worker, whose keys it carries.</summary>
    [SetsRequiredMembers]
    public FactWorkerTask(FactWorker worker, string task, decimal share)
        : base(worker) => (WorkerNumber, Task, Share) = (worker.WorkerNumber, task, share);

    /// <summary>The worker.</summary>
    public required int WorkerNumber { get; init; }

    /// <summary>Variable code of the task share, for example <c>W_TASK_1</c>.</summary>
    public required string Task { get; init; }

    /// <summary>Share of working time, percent, 0–100.</summary>
    public required decimal Share { get; init; }
}

/// <summary>One grant decision, from the authority's decision data.</summary>
public sealed class FactGrant
{
    /// <summary>Key made from the diary number.</summary>
    public required long GrantKey { get; init; }

    /// <summary>Diary number (diaarinumero).</summary>
    public required string DiaryNumber { get; init; }

    /// <summary>Statistic year that the grant is for.</summary>
    public required int StatisticYear { get; init; }

    /// <summary>PAR id of the recipient.</summary>
    public required string ParId { get; init; }

    /// <summary>Side.</summary>
    public required Collection.Side Side { get; init; }

    /// <summary>Concept of the grant type, for example <c>ent</c>.</summary>
    public required string GrantType { get; init; }

    /// <summary>Amount applied for, euros.</summary>
    public required decimal AppliedEuros { get; init; }

    /// <summary>Amount granted, euros.</summary>
    public required decimal GrantedEuros { get; init; }

    /// <summary>Person-years granted, or null for grants without a unit price.</summary>
    public decimal? GrantedPersonYears { get; init; }

    /// <summary>First day on which the grant may be used.</summary>
    public required DateOnly UseFrom { get; init; }

    /// <summary>Last day on which the grant may be used.</summary>
    public required DateOnly UseTo { get; init; }

    /// <summary>Authority that decided: <c>AVI1</c> … <c>AVI6</c> to 2025, <c>LVV</c> from 2026.</summary>
    public required string Authority { get; init; }
}
