using Par.Ingest.Screening;

namespace Par.Portal.Api.Submissions;

/// <summary>
/// The header <c>Idempotency-Key</c> (draft-ietf-httpapi-idempotency-key-header): the sender's own id of a delivery, with which it may be sent again safely when the
/// answer was lost. It is stored, so one that looks like a name or a personal identity code cannot be one. Quotes, which the draft asks for and few senders write, may be left out.
/// </summary>
internal static class IdempotencyKey
{
    /// <summary>Name of the header.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>Longest value.</summary>
    public const int Longest = 64;

    /// <summary>Reads it; true with null when the request has none, false when it cannot be one.</summary>
    public static bool TryRead(IHeaderDictionary headers, out string? id)
    {
        id = null;
        if (!headers.TryGetValue(Header, out var values))
            return true;
        var text = values.ToString();
        if (text is ['"', .. var quoted, '"'])
            text = quoted;
        if (values.Count != 1 || text.Length is 0 or > Longest || !text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or ':') || SubmissionScreening.IsIdentifyingId(text))
            return false;
        id = text;
        return true;
    }
}
