using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Warehouse.Statistics;

/// <summary>
/// An organisation's own figures of one January round, counted from the facts of its valid submission and not rounded: for the
/// organisation itself and the analyst who reviews it, and for nobody else. Counted by the same rules as the published tables, so that
/// they can stand beside them.
/// </summary>
public sealed class OwnFigures
{
    private readonly IReadOnlyList<ClientGroup> clients;
    private readonly IReadOnlyList<AnswerGroup> answers;

    internal OwnFigures(Submission submission, IReadOnlyList<ClientGroup> clients, IReadOnlyList<AnswerGroup> answers, int workers, decimal personYears,
        string? homeMunicipality)
    {
        Submission = submission;
        HomeMunicipality = homeMunicipality;
        this.clients = clients;
        this.answers = answers;
        Workers = workers;
        PersonYears = personYears;
    }

    /// <summary>The submission that the figures are from.</summary>
    public Submission Submission { get; }

    /// <summary>Home municipality of the organisation in the register, three digits; null when it is not registered.</summary>
    public string? HomeMunicipality { get; }

    /// <summary>Statistic year.</summary>
    public int Year => Round.FromKey(Submission.RoundKey).Year;

    /// <summary>Workers, heads.</summary>
    public int Workers { get; }

    /// <summary>Person-years of all workers (htv).</summary>
    public decimal PersonYears { get; }

    /// <summary>Number of clients that a subject counts.</summary>
    public int Count(Subject subject) => clients.Where(group => group.IsIn(subject)).Sum(group => group.Count);

    /// <summary>Of them, those of a gender (key of <c>dim_gender</c>).</summary>
    public int OfGender(Subject subject, byte gender) => clients.Where(group => group.IsIn(subject) && group.Gender == gender).Sum(group => group.Count);

    /// <summary>Of them, those of an age group (key of <c>dim_age_group</c>).</summary>
    public int OfAge(Subject subject, byte ageGroup) => clients.Where(group => group.IsIn(subject) && group.AgeGroup == ageGroup).Sum(group => group.Count);

    /// <summary>Of them, those with an answer to a variable, by concepts.</summary>
    public int WithAnswer(Subject subject, string variable, string answer) =>
        answers.Where(group => group.IsIn(subject) && group.Variable == variable && group.Answer == answer).Sum(group => group.Count);

    /// <summary>Of them, those with an answer in a category of a code list: the code with this concept, or any code of the group with it.</summary>
    public int InCategory(Subject subject, string variable, CodeList list, string category) => list.Codes
        .Where(code => code.Concept == category || GroupsOf(list, code).Contains(category))
        .Sum(code => WithAnswer(subject, variable, code.Concept));

    private static IEnumerable<string> GroupsOf(CodeList list, Code code)
    {
        for (var group = code.Group; group is not null; group = list.Groups.FirstOrDefault(above => above.Concept == group)?.Parent)
            yield return group;
    }

    internal sealed record ClientGroup(byte Gender, byte AgeGroup, bool Reached, bool Ended, int Count)
    {
        public bool IsIn(Subject subject) => OwnFigures.IsIn(subject, Reached, Ended);
    }

    internal sealed record AnswerGroup(string Variable, string Answer, bool Reached, bool Ended, int Count)
    {
        public bool IsIn(Subject subject) => OwnFigures.IsIn(subject, Reached, Ended);
    }

    private static bool IsIn(Subject subject, bool reached, bool ended) => subject switch
    {
        Subject.Clients => true,
        Subject.Reached => reached,
        Subject.Ended => reached && ended,
        _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, "Only clients are counted here."),
    };
}
