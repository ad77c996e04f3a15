using System.ComponentModel;
using System.Globalization;
using Par.Ingest.Formats.Document;
using Par.Ingest.Screening;
using Par.Warehouse.Audit;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Api.Submissions;

/// <summary>How far the intake of a delivery is.</summary>
internal enum Stage
{
    /// <summary>Received; its screening waits or runs.</summary>
    Screening,

    /// <summary>Screened without an error; its data are being taken in.</summary>
    Loading,

    /// <summary>Nothing more happens by itself: the state says how it went.</summary>
    Finished,
}

/// <summary>One delivery.</summary>
internal sealed record SubmissionReply
{
    [Description("Id of the delivery: a decimal number of up to 19 digits, as text, because many languages cannot hold it as a number.")]
    public required string Id { get; init; }

    [Description("received, screened: on its way · rejected: has errors, nothing of it counts · loaded: accepted · approved, returned: decided by the authority · superseded: replaced by a later delivery · proposed: an earlier delivery is approved and counts until the authority takes this one · declined: the authority did not take it · withdrawn: taken back.")]
    public required SubmissionState State { get; init; }

    [Description("How far the intake is. Ask again until it is finished.")]
    public required Stage Stage { get; init; }

    [Description("PAR id that the file names; null when it could not be read that far.")]
    public required string? Organisation { get; init; }

    [Description("ENT or TY; null when the file could not be read that far.")]
    public required string? Side { get; init; }

    [Description("The round, for example 2025-T1; null when the file could not be read that far.")]
    public required string? Round { get; init; }

    [Description("Running number of the delivery within organisation, side and round.")]
    public required int Revision { get; init; }

    [Description("Name of the file.")]
    public required string FileName { get; init; }

    [Description("SHA-256 of the file, 64 hexadecimal digits.")]
    public required string Sha256 { get; init; }

    [Description("Size of the file.")]
    public required long Bytes { get; init; }

    [Description("When it was received, UTC.")]
    public required DateTime ReceivedAt { get; init; }

    [Description("Why it came after the round's cut-off, as its sender wrote, or null.")]
    public required string? LateReason { get; init; }

    [Description("The Idempotency-Key under which this key delivered it, or null.")]
    public required string? IdempotencyKey { get; init; }

    [Description("Number of clients in the file, once screened.")]
    public required int Clients { get; init; }

    [Description("Number of errors found.")]
    public required int Errors { get; init; }

    [Description("Number of warnings found.")]
    public required int Warnings { get; init; }

    [Description("Where to read on.")]
    public required SubmissionLinks Links { get; init; }

    /// <summary>A submission as the holder of a key sees it.</summary>
    public static SubmissionReply Of(Submission submission, Actor actor)
    {
        var isPlaced = submission.RoundKey != 0;
        var self = $"{SubmissionEndpoints.Path}/{submission.Key.ToString(CultureInfo.InvariantCulture)}";
        return new SubmissionReply
        {
            Id = submission.Key.ToString(CultureInfo.InvariantCulture),
            State = submission.State,
            Stage = submission.State switch
            {
                SubmissionState.Received => Stage.Screening,
                SubmissionState.Screened => Stage.Loading,
                _ => Stage.Finished,
            },
            Organisation = isPlaced ? submission.ParId : null,
            Side = isPlaced ? submission.Side.Code() : null,
            Round = isPlaced ? Warehouse.Collection.Round.FromKey(submission.RoundKey).Code : null,
            Revision = submission.Revision,
            FileName = submission.FileName,
            Sha256 = submission.ContentHash,
            Bytes = submission.Length,
            ReceivedAt = submission.ReceivedAt,
            LateReason = submission.LateReason,
            IdempotencyKey = submission.ReceivedFrom == actor.Name ? submission.DeliveryId : null,
            Clients = submission.ClientCount,
            Errors = submission.ErrorCount,
            Warnings = submission.WarningCount,
            Links = new SubmissionLinks(self, self + "/findings", self + "/receipt"),
        };
    }
}

/// <summary>Where to read on about a delivery.</summary>
/// <param name="Self">The delivery itself.</param>
/// <param name="Findings">Every finding about it.</param>
/// <param name="Receipt">Its receipt.</param>
internal sealed record SubmissionLinks(string Self, string Findings, string Receipt);

/// <summary>One delivery with what was found in it.</summary>
/// <param name="Submission">The delivery.</param>
/// <param name="Findings">The first findings, the most serious first.</param>
internal sealed record SubmissionDetailReply(SubmissionReply Submission, FindingListReply Findings);

/// <summary>Deliveries, the newest first.</summary>
/// <param name="Submissions">The deliveries.</param>
/// <param name="Next">Address of the next page, or null on the last.</param>
internal sealed record SubmissionListReply(IReadOnlyList<SubmissionReply> Submissions, string? Next);

/// <summary>A text in the three languages.</summary>
/// <param name="Fi">In Finnish.</param>
/// <param name="Sv">In Swedish.</param>
/// <param name="En">In English.</param>
internal sealed record TextReply(string Fi, string Sv, string En)
{
    public static TextReply Of(Label label) => new(label.Fi, label.Sv, label.En);
}

/// <summary>One thing that screening found. Never holds a value that could identify a person.</summary>
/// <param name="Rule">Stable id of the rule, for example PAR-012.</param>
/// <param name="Severity">error keeps the file out; warning is for the reviewer to decide; information needs nothing.</param>
/// <param name="Sheet">Sheet, or null when the finding is about the whole file.</param>
/// <param name="Row">Row as a spreadsheet numbers it, the header being row 1; or null.</param>
/// <param name="Column">Column header, or null.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Guidance">What to do.</param>
internal sealed record FindingReply(
    string Rule, Severity Severity, string? Sheet, int? Row, string? Column, TextReply Message, TextReply Guidance)
{
    public static FindingReply Of(Finding finding) => new(
        finding.RuleId, finding.Severity, finding.Location.Sheet, finding.Location.Row, finding.Location.Column, TextReply.Of(finding.Message),
        TextReply.Of(finding.Guidance));
}

/// <summary>Findings in order: the most serious first, then by sheet and row.</summary>
/// <param name="Items">The findings.</param>
/// <param name="Next">Address of the next page, or null on the last.</param>
internal sealed record FindingListReply(IReadOnlyList<FindingReply> Items, string? Next);

/// <summary>What screening would say of a file if it were delivered now.</summary>
/// <param name="FileName">Name of the file.</param>
/// <param name="Organisation">PAR id that the file names, or null.</param>
/// <param name="Side">ENT or TY, or null.</param>
/// <param name="Round">The round, or null.</param>
/// <param name="Verdict">accepted: it would be taken in, perhaps with warnings · errors: it would be rejected · unreadable: it cannot be read.</param>
/// <param name="Errors">Number of errors.</param>
/// <param name="Warnings">Number of warnings.</param>
/// <param name="Findings">Every finding.</param>
internal sealed record ScreeningReply(
    string FileName, string? Organisation, string? Side, string? Round, ScreeningVerdict Verdict, int Errors, int Warnings, IReadOnlyList<FindingReply> Findings)
{
    public static ScreeningReply Of(ScreeningReport report) => new(
        report.FileName, report.Header?.ParId, report.Header?.Side.Code(), report.Header?.Round.Code, report.Verdict, report.Count(Severity.Error),
        report.Count(Severity.Warning), [.. report.Findings.Select(FindingReply.Of)]);
}

/// <summary>Proof of a delivery.</summary>
/// <param name="Submission">What was delivered: the content hash says exactly which file.</param>
/// <param name="Steps">What has happened to it since, oldest first.</param>
internal sealed record ReceiptReply(SubmissionReply Submission, IReadOnlyList<ReceiptStep> Steps);

/// <summary>One step of a delivery.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="State">Where it went.</param>
/// <param name="Note">Why, in the words of who took it: what the authority says when it returns a delivery. Mostly empty.</param>
internal sealed record ReceiptStep(DateTime At, SubmissionState State, string Note)
{
    /// <summary>The steps of an audit trail; what else stands in it, such as failures that were overcome, is for those who run the portal.</summary>
    public static IEnumerable<ReceiptStep> Of(IEnumerable<AuditEntry> trail) =>
        from entry in trail
        let state = SubmissionSteps.Reached(entry)
        where state is not null
        select new ReceiptStep(entry.At, state.Value, entry.Why);
}
