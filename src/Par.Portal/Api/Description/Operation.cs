using Par.Portal.Api.Keys;
using Par.Portal.Api.Problems;
using Par.Portal.Api.Submissions;

namespace Par.Portal.Api.Description;

/// <summary>One operation as the description tells it; its examples lie beside this file as <c>Examples/&lt;id&gt;.&lt;status&gt;.json</c>.</summary>
/// <param name="Id">Its name for generated clients.</param>
/// <param name="Scope">Scope that it asks for, or null when it is open to all.</param>
/// <param name="Status">Status of success.</param>
/// <param name="Reply">What success answers.</param>
/// <param name="Problems">What can go wrong beside what can go wrong everywhere.</param>
/// <param name="Summary">What it does, in a line.</param>
/// <param name="Text">What to know about it.</param>
internal sealed record Operation(string Id, string? Scope, int Status, Type Reply, IReadOnlyList<ProblemKind> Problems, string Summary, string Text)
{
    private static readonly ProblemKind[] FileProblems =
    [
        ProblemKind.NoFile, ProblemKind.SeveralFiles, ProblemKind.Malformed, ProblemKind.NotYourOrganisation, ProblemKind.FileTooLarge, ProblemKind.MediaType,
        ProblemKind.TooSlow, ProblemKind.Busy,
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new("getConfig", null, 200, typeof(ConfigReply), [], "Limits, formats and rounds",
            "What holds in this installation now. Read it before sending and when an answer says that a limit was met."),
        new("listProblems", null, 200, typeof(IReadOnlyList<ProblemKindReply>), [], "Kinds of problem",
            "Every kind of problem that the interface answers, with its texts in three languages."),
        new("getProblem", null, 200, typeof(ProblemKindReply), [ProblemKind.NotFound], "One kind of problem", "The address that stands in `type` of a problem."),
        new("deliver", Keys.Scope.WriteSubmissions, 202, typeof(SubmissionReply), [.. FileProblems, ProblemKind.LateReason, ProblemKind.IdempotencyKey, ProblemKind.IdempotencyKeyUsed],
            "Deliver a file",
            "One file: one organisation, one side, one round. The answer comes as soon as the file is kept; screening and loading follow, usually within seconds: ask "
            + "the address in `Location` until `stage` is `finished`. A file that cannot be read, or holds identifying content, is rejected at once and not kept. "
            + "Send an `Idempotency-Key` and repeat the request with it when an answer was lost: the same file under the same key is the same delivery."),
        new("listSubmissions", Keys.Scope.ReadSubmissions, 200, typeof(SubmissionListReply), [ProblemKind.Parameter], "List deliveries",
            "Deliveries of the organisations and sides that the key delivers for, the newest first, whoever sent them."),
        new("getSubmission", Keys.Scope.ReadSubmissions, 200, typeof(SubmissionDetailReply), [ProblemKind.NotFound], "One delivery",
            "Where it is on its way, and its first findings. While it is on its way the answer has `Retry-After`."),
        new("listFindings", Keys.Scope.ReadSubmissions, 200, typeof(FindingListReply), [ProblemKind.NotFound, ProblemKind.Parameter], "Findings of a delivery",
            "Everything that screening found, the most serious first."),
        new("getReceipt", Keys.Scope.ReadSubmissions, 200, typeof(ReceiptReply), [ProblemKind.NotFound], "Receipt of a delivery",
            "What was delivered when, with the hash of the file, and every step since."),
        new("withdraw", Keys.Scope.WriteSubmissions, 200, typeof(SubmissionReply), [ProblemKind.NotFound, ProblemKind.TooLateToWithdraw], "Take a delivery back",
            "Possible until its data are loaded, and while it is proposed. Taking back what is taken back already changes nothing."),
        new("screen", Keys.Scope.Screen, 200, typeof(ScreeningReply), FileProblems, "Screen a file without delivering it",
            "What screening would find if the file were delivered now, with the register and the calendar of this installation. Nothing is stored."),
    ];

    /// <summary>True when the operation takes a file.</summary>
    public bool TakesFile => Problems.Contains(ProblemKind.NoFile);

    /// <summary>Everything that can go wrong, by status.</summary>
    public IEnumerable<IGrouping<int, ProblemKind>> AllProblems => Problems
        .Concat(Scope is null ? [] : [ProblemKind.MissingKey, ProblemKind.UnknownKey, ProblemKind.RevokedKey, ProblemKind.ExpiredKey, ProblemKind.MissingScope])
        .Append(ProblemKind.TooMany).Append(ProblemKind.Starting)
        .OrderBy(kind => kind.Status).GroupBy(kind => kind.Status);

    /// <summary>The operation with this id.</summary>
    public static Operation Of(string id) => All.Single(operation => operation.Id == id);
}
