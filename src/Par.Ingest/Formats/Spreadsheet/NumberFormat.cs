namespace Par.Ingest.Formats.Spreadsheet;

/// <summary>Tells the number formats that show a date.</summary>
internal static class NumberFormat
{
    /// <summary>True for the built-in date formats (ISO/IEC 29500-1, 18.8.30), the East Asian ones too.</summary>
    public static bool IsBuiltInDate(string id) =>
        int.TryParse(id, System.Globalization.CultureInfo.InvariantCulture, out var number) && number is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58);

    /// <summary>True when a format code has a day or a year outside quotes and brackets.</summary>
    public static bool IsDate(string code)
    {
        var quoted = false;
        var bracketed = false;
        for (var index = 0; index < code.Length; index++)
        {
            switch (code[index])
            {
                case '"': quoted = !quoted; break;
                case '\\' or '_' or '*': index++; break;
                case '[' when !quoted: bracketed = true; break;
                case ']' when !quoted: bracketed = false; break;
                case 'd' or 'D' or 'y' or 'Y' when !quoted && !bracketed: return true;
            }
        }

        return false;
    }
}
