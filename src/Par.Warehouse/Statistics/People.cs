using Par.Warehouse.Collection;

namespace Par.Warehouse.Statistics;

/// <summary>A leaf of clients with what decides which subjects count them.</summary>
/// <param name="Leaf">The group.</param>
/// <param name="Variable">Number of the answered variable; 0 for the clients themselves.</param>
/// <param name="Reached">They were reached.</param>
/// <param name="Ended">They had a period that ended within the year.</param>
public readonly record struct ClientLeaf(Leaf Leaf, int Variable, bool Reached, bool Ended);

/// <summary>The people of a side and year, in groups that no published table tells apart.</summary>
public sealed class People
{
    private readonly ILookup<int, ClientLeaf> clients;
    private readonly List<Leaf> workers;

    /// <summary>Holds clients with their answers, and workers. The order in which they come does not matter.</summary>
    public People(Side side, IEnumerable<ClientLeaf> clients, IEnumerable<Leaf> workers)
    {
        Side = side;
        this.clients = clients.OrderBy(client => Key(client.Leaf)).ThenBy(client => client.Reached).ThenBy(client => client.Ended)
            .ToLookup(client => client.Variable);
        this.workers = [.. workers.OrderBy(Key)];
    }

    /// <summary>The side.</summary>
    public Side Side { get; }

    /// <summary>The people of a subject, without an answer.</summary>
    public IReadOnlyList<Leaf> Of(Subject subject) => subject == Subject.Workers
        ? workers
        : [.. clients[0].Where(client => Counts(subject, client)).Select(client => client.Leaf)];

    /// <summary>
    /// The people of a subject by their answer to a variable. Of a variable with one answer, those who did not answer stand under code 0, so that
    /// the answers sum to <see cref="Of(Subject)"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">There are more answers than people although one answer is allowed.</exception>
    public IReadOnlyList<Leaf> Of(Subject subject, int variable, bool multipleAnswers)
    {
        var answers = clients[variable].Where(client => Counts(subject, client)).Select(client => client.Leaf).ToList();
        if (multipleAnswers)
            return answers;
        var answered = answers.GroupBy(leaf => leaf with { Code = 0, People = default }).ToDictionary(group => group.Key, Together);
        foreach (var group in Of(subject).GroupBy(leaf => leaf with { People = default }))
        {
            var unanswered = Together(group) - answered.GetValueOrDefault(group.Key);
            if (unanswered.Count < 0)
                throw new InvalidOperationException($"Variable {variable} allows one answer, and some clients have several.");
            if (unanswered.Count > 0)
                answers.Add(group.Key with { People = unanswered });
        }
        return answers;
    }

    private static Tally Together(IEnumerable<Leaf> leaves) => leaves.Aggregate(default(Tally), (sum, leaf) => sum + leaf.People);

    private static bool Counts(Subject subject, ClientLeaf client) => subject switch
    {
        Subject.Reached => client.Reached,
        Subject.Ended => client is { Reached: true, Ended: true },
        _ => true,
    };

    private static (int, int, byte, byte, int) Key(Leaf leaf) => (leaf.Organisation, leaf.Municipality, leaf.Gender, leaf.AgeGroup, leaf.Code);
}
