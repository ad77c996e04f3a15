using Par.Warehouse.Collection;

namespace Par.Crash;

/// <summary>What a sender was told of one delivery, in the order in which it was told.</summary>
internal sealed record LedgerLine(CrashDelivery Delivery, IReadOnlyList<Answer> Answers, int Attempts)
{
    public Answer Receipt => Answers[0];

    /// <summary>The last word on the submission's state that the sender has.</summary>
    public SubmissionState LastTold => Answers[^1].State;
}

/// <summary>
/// Delivers one file after another and keeps every answer. A delivery without an answer is sent again under its id until there is one; sometimes a sender asks
/// what became of an earlier one, takes one back, or sends a file that was answered once more.
/// </summary>
internal sealed class Sender(string name, DeliveryMaker maker, ILine line, int seed) : IDisposable
{
    private readonly Random random = new(seed);
    private readonly List<LedgerLine> ledger = [];
    private int answered;

    /// <summary>How many answers it has had.</summary>
    public int Answered => Volatile.Read(ref answered);

    /// <summary>What this sender was told.</summary>
    public IReadOnlyList<LedgerLine> Ledger => ledger;

    /// <summary>Delivers until told to stop, and finishes what is begun.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var delivery = maker.Next();
            var (receipt, attempts) = await DeliverAsync(delivery);
            var answers = new List<Answer> { receipt };
            if (random.Next(10) == 0)
                answers.Add((await DeliverAsync(delivery)).Answer);
            if (delivery.Kind == DeliveryKind.Clean && random.Next(8) == 0)
                answers.Add(await AskAsync(new Question(Wish.Withdraw, name, delivery.ParId, Key: receipt.Key)));
            ledger.Add(new LedgerLine(delivery, answers, attempts));
            if (random.Next(3) == 0)
                await AskAgainAsync(random.Next(ledger.Count));
        }
    }

    public void Dispose() => line.Dispose();

    private async Task AskAgainAsync(int index)
    {
        var earlier = ledger[index];
        var told = await AskAsync(new Question(Wish.Tell, name, earlier.Delivery.ParId, Key: earlier.Receipt.Key));
        ledger[index] = earlier with { Answers = [.. earlier.Answers, told] };
    }

    private async Task<(Answer Answer, int Attempts)> DeliverAsync(CrashDelivery delivery)
    {
        for (var attempt = 1; ; attempt++)
            if (await TryAskAsync(new Question(Wish.Deliver, name, delivery.ParId, delivery.FileName, delivery.Id), delivery.Content) is { } answer)
                return (answer, attempt);
    }

    private async Task<Answer> AskAsync(Question question)
    {
        while (true)
            if (await TryAskAsync(question, content: null) is { } answer)
                return answer;
    }

    private async Task<Answer?> TryAskAsync(Question question, byte[]? content)
    {
        var answer = await line.TryAskAsync(question, content);
        if (answer is not null)
            Interlocked.Increment(ref answered);
        return answer;
    }
}
