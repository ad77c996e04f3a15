namespace Par.Warehouse.Collection;

/// <summary>The Finnish business id (Y-tunnus): seven digits, a hyphen and a check digit, as the Business Information System defines it.</summary>
public static class BusinessId
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2];

    /// <summary>True when the text has the form and its check digit is right.</summary>
    public static bool IsValid(string? text)
    {
        if (text is not { Length: 9 } || text[7] != '-' || text.Where((_, index) => index != 7).Any(letter => !char.IsAsciiDigit(letter)))
            return false;
        var remainder = Weights.Select((weight, index) => weight * (text[index] - '0')).Sum() % 11;
        return remainder != 1 && text[8] - '0' == (remainder == 0 ? 0 : 11 - remainder);
    }
}
