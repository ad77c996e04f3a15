using System.Text.RegularExpressions;
using Par.Portal.Admin;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Identity.People;

/// <summary>Somebody who is to be invited.</summary>
/// <param name="Email">Where the invitation goes, in lower case.</param>
/// <param name="ParId">Organisation.</param>
/// <param name="Side">Side.</param>
internal sealed record Wanted(string Email, string ParId, Side Side);

/// <summary>Lines that name whom to invite: an address, a PAR id and a side, in any order.</summary>
/// <param name="Rows">Whom they name, each once.</param>
/// <param name="Faults">What is wrong, and in which line.</param>
internal sealed partial record InvitationLines(IReadOnlyList<Wanted> Rows, IReadOnlyList<(string Place, Label Message)> Faults)
{
    /// <summary>
    /// Reads lines, each with where it stands. The side may be left out for an organisation that has one. A line without an address and a
    /// PAR id, such as headings, is left aside when it is the first.
    /// </summary>
    public static InvitationLines Read(IEnumerable<(string Place, string Text)> lines, IReadOnlyList<Organisation> register)
    {
        var (rows, faults, sides) = (new List<Wanted>(), new List<(string, Label)>(), register.ToLookup(row => row.ParId, row => row.Side));
        var isFirst = true;
        foreach (var (place, text) in lines)
        {
            var parts = text.Split([';', ',', '\t', ' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length == 0)
                continue;
            var email = Array.Find(parts, part => part.Contains('@', StringComparison.Ordinal));
            var parId = Array.Find(parts, part => ParId().IsMatch(part))?.ToUpperInvariant();
            if (isFirst && email is null && parId is null)
            {
                isFirst = false;
                continue;
            }
            isFirst = false;
            if (FaultOf(email, parId, parts, sides, out var side) is { } fault)
                faults.Add((place, fault));
            else
                rows.Add(new Wanted(Lower(email!), parId!, side));
        }
        return new([.. rows.Distinct()], faults);
    }

    /// <summary>An address as it is compared.</summary>
#pragma warning disable CA1308 // Addresses are written in lower case, and the user name that is made of one is shown.
    public static string Lower(string email) => email.Trim().ToLowerInvariant();
#pragma warning restore CA1308

    private static Label? FaultOf(string? email, string? parId, string[] parts, ILookup<string, Side> sides, out Side side)
    {
        side = default;
        if (email is null || !OrganisationForm.IsEmail(email))
            return AdminTexts.EmailWrong;
        if (parId is null)
            return AdminTexts.ParIdWrong;
        if (!sides.Contains(parId))
            return AdminTexts.ParIdUnknown;
        if (Array.Find(parts, part => Sides.TryParse(part, out _)) is { } named && Sides.TryParse(named, out side))
            return sides[parId].Contains(side) ? null : InvitationTexts.OtherSide.With(parId, side.Code());
        if (sides[parId].Count() != 1)
            return InvitationTexts.WhichSide.With(parId);
        side = sides[parId].Single();
        return null;
    }

    [GeneratedRegex("^[Pp][0-9]{4}$")]
    private static partial Regex ParId();
}
