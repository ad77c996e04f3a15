using System.Globalization;
using System.Text;

namespace Par.Warehouse.Privacy;

/// <summary>
/// Text without what hides content from a pattern but not from a reader: full-width digits and letters become plain ones (NFKC), signs without width vanish,
/// every dash is a hyphen and every space a space.
/// </summary>
public static class SearchText
{
    /// <summary>The plain form; the same string when it is plain already, as nearly every value is.</summary>
    public static string Of(string text) => IsPlain(text) ? text : Rewritten(text);

    // What is below U+0250, Latin with its accents, reads as it looks, but for the space that does not break and the hyphen that is not seen.
    private static bool IsPlain(string text)
    {
        foreach (var sign in text)
        {
            if (sign >= '\u0250' || sign is '\u00a0' or '\u00ad' || char.IsControl(sign))
                return false;
        }

        return true;
    }

    /// <summary>As it is when it holds what is no character, such as half of a pair.</summary>
    private static string Normalized(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    private static string Rewritten(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var sign in Normalized(text))
        {
            switch (char.GetUnicodeCategory(sign))
            {
                case UnicodeCategory.Format:
                    break;
                case UnicodeCategory.DashPunctuation:
                    plain.Append('-');
                    break;
                case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control:
                    plain.Append(' ');
                    break;
                case UnicodeCategory.DecimalDigitNumber:
                    plain.Append((char)('0' + (int)char.GetNumericValue(sign)));
                    break;
                default:
                    plain.Append(sign == '\u2212' ? '-' : sign);
                    break;
            }
        }

        return plain.ToString();
    }
}
