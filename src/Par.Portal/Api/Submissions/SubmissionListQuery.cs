using System.Globalization;
using Par.Portal.Api.Problems;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Api.Submissions;

/// <summary>Reads the parameters of lists. A parameter that cannot be understood is refused: to ignore it would answer another question.</summary>
internal static class SubmissionListQuery
{
    /// <summary>Longest PAR id that can be asked for.</summary>
    private const int LongestParId = 20;

    /// <summary>The limit is no number of a page.</summary>
    public static ApiProblem WrongLimit => Wrong("limit", new(
        $"luku 1–{ApiSetup.PageLength}", $"ett tal 1–{ApiSetup.PageLength}", $"a number 1–{ApiSetup.PageLength}"));

    /// <summary>The position is none.</summary>
    public static ApiProblem WrongAfter => Wrong("after", new("edellisen sivun viimeinen", "det sista på föregående sida", "the last one of the page before"));

    /// <summary>The query, or what is wrong with it.</summary>
    public static (SubmissionQuery? Query, int Most, ApiProblem? Problem) Read(
        string? roundCode, string? organisation, string? sideCode, string? stateWord, string? after, string? limit)
    {
        var query = new SubmissionQuery();
        if (roundCode is not null)
        {
            if (!Round.TryParse(roundCode, out var round))
                return (null, 0, Wrong("round", new("esimerkiksi 2025-T1", "till exempel 2025-T1", "for example 2025-T1")));
            query = query with { Round = round };
        }
        if (organisation is not null)
        {
            if (organisation.Length is 0 or > LongestParId || !organisation.All(char.IsAsciiLetterOrDigit))
                return (null, 0, Wrong("organisation", new("PAR-tunnus", "PAR-id", "a PAR id")));
            query = query with { ParId = organisation };
        }
        if (sideCode is not null)
        {
            if (!Sides.TryParse(sideCode, out var side))
                return (null, 0, Wrong("side", new("ENT tai TY", "ENT eller TY", "ENT or TY")));
            query = query with { Side = side };
        }
        if (stateWord is not null)
        {
            if (ApiJson.States.FirstOrDefault(state => ApiJson.Word(state) == stateWord) is var state && state == default)
                return (null, 0, Wrong("state", new(ApiJson.StateWords, ApiJson.StateWords, ApiJson.StateWords)));
            query = query with { State = state };
        }
        if (after is not null)
        {
            if (!long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var key))
                return (null, 0, WrongAfter);
            query = query with { After = key };
        }
        return TryReadCount(limit, ApiSetup.PageLength, out var most) ? (query, most, null) : (null, 0, WrongLimit);
    }

    /// <summary>Reads the length of a page, 1 to the longest; without one it is the longest.</summary>
    public static bool TryReadCount(string? text, int longest, out int count)
    {
        count = longest;
        return text is null || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count >= 1 && count <= longest);
    }

    /// <summary>Reads a number from 0; without one it is 0.</summary>
    public static bool TryReadNumber(string? text, out int number)
    {
        number = 0;
        return text is null || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static ApiProblem Wrong(string name, Label expected) => new(ProblemKind.Parameter, name, expected);
}
