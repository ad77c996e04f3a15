using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Review;

namespace Par.Portal.Review;

/// <summary>What of the queue is looked at.</summary>
public enum QueueState
{
    /// <summary>What an analyst has something to do with: awaits approval, or the organisation waits for an answer.</summary>
    Waiting,

    /// <summary>Awaits approval.</summary>
    Loaded,

    /// <summary>Approved, and a newer revision waits to be taken.</summary>
    Proposed,

    /// <summary>Returned for correction.</summary>
    Returned,

    /// <summary>Returned, and the due date is past.</summary>
    Overdue,

    /// <summary>Approved.</summary>
    Approved,

    /// <summary>Being read, screened or loaded.</summary>
    InIntake,

    /// <summary>All that came was rejected.</summary>
    Rejected,

    /// <summary>Expected, and nothing counts.</summary>
    Missing,

    /// <summary>Expected, not approved, and nobody has written why.</summary>
    Unexplained,
}

/// <summary>By what the queue is sorted.</summary>
public enum QueueOrder
{
    /// <summary>What waits first; of that the most unusual figures, then the most open warnings.</summary>
    Unusual,

    /// <summary>What has waited longest first.</summary>
    Oldest,

    /// <summary>Name of the organisation.</summary>
    Name,
}

/// <summary>What of the queue is looked at, as it stands in the address: a choice is a link that can be kept, and next and previous mean within it.</summary>
/// <param name="Year">Statistic year, or null for the newest.</param>
/// <param name="Side">Side.</param>
/// <param name="State">One state, or null for all.</param>
/// <param name="Place">An AVI area (one digit), a region (two digits), or null for everywhere.</param>
/// <param name="Text">Part of a name or PAR id.</param>
/// <param name="Order">Order.</param>
/// <param name="Who">User name of the analyst who looks after it, <see cref="Nobody"/>, or null for anybody.</param>
public sealed record ReviewFilter(
    int? Year, Side Side, QueueState? State = null, string? Place = null, string? Text = null, QueueOrder Order = QueueOrder.Unusual, string? Who = null)
{
    /// <summary>What nobody looks after.</summary>
    public const string Nobody = "-";

    private const int LongestText = 100;
    private const int LongestName = 256;

    /// <summary>Reads the query; what is not understood is left out.</summary>
    public static ReviewFilter Read(IQueryCollection query) => new(
        int.TryParse(query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
        Sides.TryParse(query["side"], out var side) ? side : Side.Ent,
        query["state"] == "none" ? QueueState.Missing : Named<QueueState>(query["state"]),
        query["area"].ToString() is { Length: 1 or 2 } place && place.All(char.IsAsciiDigit) ? place : null,
        query["q"].ToString().Trim() is { Length: > 0 and <= LongestText } text ? text : null,
        Named<QueueOrder>(query["sort"]) ?? QueueOrder.Unusual,
        query["who"].ToString() is { Length: > 0 and <= LongestName } who ? who : null);

    /// <summary>The address of the queue.</summary>
    public string AddressOf(Language language) => Address.Of(language, Slug.Review) + Query(isCase: false, null);

    /// <summary>The address of a submission within this queue.</summary>
    public string CaseAddress(Language language, long key, string? extra = null) =>
        FormattableString.Invariant($"{Address.Of(language, Slug.Review)}/{key}") + Query(isCase: true, extra);

    /// <summary>The address of what changed in a submission, within this queue.</summary>
    public string ChangesAddress(Language language, long key) =>
        FormattableString.Invariant($"{Address.Of(language, Slug.Review)}/{key}/{Slug.Changes.In(language)}") + Query(isCase: true, null);

    /// <summary>The address of an item: its submission, or the page about its absence.</summary>
    public string AddressOf(Language language, ReviewItem item, int year) => item.Submission is { Key: var key }
        ? CaseAddress(language, key)
        : MissingPage.AddressOf(language, year, Side, item.ParId);

    /// <summary>The items of the queue, in its order.</summary>
    public IReadOnlyList<ReviewItem> List(IEnumerable<ReviewItem> items)
    {
        // The items come by name; sorting keeps that order among equals.
        var shown = Scope(items).Where(item => State is not { } state || IsIn(item, state));
        return Order switch
        {
            QueueOrder.Unusual => [.. shown.OrderByDescending(item => item.IsWaiting).ThenBy(item => item.Submission is null)
                .ThenByDescending(item => item.Oddness).ThenByDescending(item => item.WarningsOpen)],
            QueueOrder.Oldest => [.. shown.OrderBy(item => item.WaitingSince ?? DateTime.MaxValue)],
            _ => [.. shown],
        };
    }

    /// <summary>The items within place, text and analyst, whatever their state: what the counts are about.</summary>
    public IEnumerable<ReviewItem> Scope(IEnumerable<ReviewItem> items) => items.Where(item =>
        (Who is null || (Who == Nobody ? item.AssignedTo is null : string.Equals(item.AssignedTo, Who, StringComparison.OrdinalIgnoreCase)))
        && (Place is null || (Place.Length == 1 ? item.Standing.AviArea : item.Standing.Region) == Place)
        && (Text is null || item.ParId.Equals(Text, StringComparison.OrdinalIgnoreCase)
            || CultureInfo.GetCultureInfo("fi-FI").CompareInfo.IndexOf(item.Name, Text, CompareOptions.IgnoreCase) >= 0));

    /// <summary>True when an item is in a state.</summary>
    public static bool IsIn(ReviewItem item, QueueState state) => state switch
    {
        QueueState.Waiting => item.IsWaiting,
        QueueState.Loaded => item.Submission?.State == SubmissionState.Loaded,
        QueueState.Returned => item.Submission?.State == SubmissionState.Returned,
        QueueState.Overdue => item.IsOverdue,
        QueueState.Proposed => item.Standing.Proposed is not null,
        QueueState.Approved => item.Standing.IsApproved,
        QueueState.InIntake => item.Standing.HasUnfinishedIntake,
        QueueState.Rejected => item.Submission?.State == SubmissionState.Rejected,
        QueueState.Missing => item.Standing.IsMissing,
        _ => item.Standing.IsUnexplained && item.Standing.Valid?.State != SubmissionState.Loaded,
    };

    private string Query(bool isCase, string? extra)
    {
        var query = new QueryBuilder();
        if (!isCase)
        {
            Add("year", Year?.ToString(CultureInfo.InvariantCulture));
            Add("side", Side.Code());
        }
        Add("state", State?.ToString());
        Add("area", Place);
        Add("q", Text);
        Add("who", Who);
        Add("sort", Order == QueueOrder.Unusual ? null : Order.ToString());
        var text = query.ToQueryString().Value ?? "";
        return extra is null ? text : text + (text.Length == 0 ? "?" : "&") + extra;

        void Add(string name, string? value)
        {
            if (value is not null)
                query.Add(name, value);
        }
    }

    private static T? Named<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text![0]) ? value : null;
}
